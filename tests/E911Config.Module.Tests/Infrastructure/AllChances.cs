using System;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Whether everything is run, as <c>E911_ALL_CHANCES=1</c> asks for; without it sweeps take a part, always the same one.</summary>
public static class AllChances
{
    public static bool Asked { get; } = Environment.GetEnvironmentVariable("E911_ALL_CHANCES") is not (null or "" or "0");

    /// <summary>From one moment of a sweep to the next: a tenth of them, or all.</summary>
    public static int Stride => Asked ? 1 : 10;
}

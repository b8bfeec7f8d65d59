using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Tests, and the processes that they start, keep journals where nobody else does.</summary>
internal static class OwnDataFolder
{
    [ModuleInitializer]
    internal static void Use() =>
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", Directory.CreateTempSubdirectory("e911data").FullName);
}

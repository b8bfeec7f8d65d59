using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Dialing;

/// <summary>The number by which the way to a provider is tested. A location policy lists it like an emergency number.</summary>
internal static class TestNumber
{
    /// <summary>Whether a number is it: that of the design, else the usual one. People do not dial it in an emergency.</summary>
    public static bool Is(CheckContext context, string number) =>
        number == (context.Design?.Provider?.TestNumber is { } test ? CallFacts.Bare(test.Value) : GuessedCalls.TestNumber);
}

using E911Config.Core.Planning;
using E911Config.Core.Reporting;

namespace E911Config.Core.Tests;

internal static class FindingWords
{
    /// <summary>The sentence of a finding.</summary>
    public static string Message(this Finding finding) => FindingText.Message(finding);
}

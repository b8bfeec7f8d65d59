using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Checks;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The sentences of a finding: the texts of its check, with the values of the finding in their places.</summary>
internal static class CheckSentence
{
    private const int NamesShown = 4;

    /// <summary>What is so.</summary>
    public static string Message(CheckFinding finding) => finding.Told is { } told ? FindingText.Message(told)
        : Filled(finding.Check.Texts.MessageOf(finding.Case), finding);

    /// <summary>What mends it.</summary>
    public static string HowToFix(CheckFinding finding) => Filled(finding.Check.Texts.HowToFix, finding);

    /// <summary>What is so, in front the place in the design.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="file">The design file.</param>
    public static string WithPlace(CheckFinding finding, string? file) => (finding.Place is not { } place ? ""
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): ", file, place.Line, place.Column)) + Message(finding);

    // A name in braces that is none of the finding's is left as it stands: a test finds that of every check.
    private static string Filled(string template, CheckFinding finding)
    {
        var text = new StringBuilder();
        var at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close)
        {
            text.Append(template, at, open - at).Append(Value(template.Substring(open + 1, close - open - 1), finding));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Value(string name, CheckFinding finding) => name switch
    {
        "object" => Quoted.Start(finding.Identity),
        "reason" => Visible.Lines(finding.Values.Text(name)),
        "type" => finding.ObjectType,
        "callers" => finding.Groups.Count == 0 ? "nobody who is known"
            : HarmText.Of(finding.Callers) + " " + HarmText.At(finding.Groups.Select(group => group.NetworkSite)),
        _ => finding.Values[name] switch
        {
            string text => Quoted.Start(text),
            IReadOnlyList<string> texts => Names(texts),
            null => "{" + name + "}",
            var other => string.Format(CultureInfo.InvariantCulture, "{0}", other),
        },
    };

    /// <summary>Names: the first few, and how many others.</summary>
    internal static string Names(IReadOnlyList<string> names) => string.Join(", ", names.Take(NamesShown).Select(Quoted.Start))
        + (names.Count > NamesShown ? " and " + HarmText.Count(names.Count - NamesShown, "other") : "");
}

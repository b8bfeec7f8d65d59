using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Formats;

/// <summary>
/// Problems as test results of a pipeline (JUnit XML as Jenkins, GitLab and Azure Pipelines read it): what is wrong is a failure, what
/// cannot be told an error, what is accepted a skipped test.
/// </summary>
internal sealed class JUnitFormat : ReportFormat
{
    public JUnitFormat()
        : base("JUnit", ".xml")
    {
    }

    private protected override string Holds => "problems";

    private protected override string? Of(IReadOnlyList<IReported> results, string folder)
    {
        if (results.Any(result => result.Problems is null)) return null;
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var result in results) Suite(xml, result.Report, result.Problems!, folder);
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void Suite(XmlWriter xml, Report report, IReadOnlyList<ReportProblem> problems, string folder)
    {
        // A run that found nothing ran all the same.
        var cases = problems.Count == 0
            ? [new Case(report.Title, report.Verdict, report.Tone == Tone.Unknown ? End.Error : null, report.Verdict, "")]
            : problems.Select(problem => new Case(problem.Id, $"{problem.Id} {problem.Object}".TrimEnd(), EndOf(problem),
                problem.Accepted.Length > 0 ? "Accepted: " + problem.Accepted : problem.Message,
                string.Join("\n", Lines(problem, folder)))).ToArray();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Allowed(report.Title));
        xml.WriteAttributeString("tests", Number(cases.Length));
        xml.WriteAttributeString("failures", Number(cases.Count(one => one.End == End.Failure)));
        xml.WriteAttributeString("errors", Number(cases.Count(one => one.End == End.Error)));
        xml.WriteAttributeString("skipped", Number(cases.Count(one => one.End == End.Skipped)));
        foreach (var one in cases) Write(xml, one);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Case one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Allowed("E911Config." + one.Group));
        xml.WriteAttributeString("name", Allowed(one.Name));
        if (one.End is { } ended)
        {
            xml.WriteStartElement(ended.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Allowed(one.Message));
            xml.WriteString(Allowed(one.Details));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<string> Lines(ReportProblem problem, string folder) => new[]
    {
        $"{problem.Severity}: {problem.Message}", problem.Why, problem.HowToFix, problem.File.Length == 0 ? ""
            : (PathBelow.Of(folder, problem.File) ?? problem.File)
                + (problem.Line == 0 ? "" : $":{Number(problem.Line)}:{Number(problem.Column)}"),
    }.Where(line => line.Length > 0);

    private static End EndOf(ReportProblem problem) => problem.Accepted.Length > 0 ? End.Skipped
        : problem.Tone == Tone.Unknown ? End.Error : End.Failure;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // XML 1.0 has no other control characters, and no way to write them.
    private static string Allowed(string text) => new([.. Visible.Lines(text).Where(XmlConvert.IsXmlChar)]);

    // By the names of the elements that say so.
    private enum End
    {
        Failure,
        Error,
        Skipped,
    }

    private sealed record Case(string Group, string Name, End? End, string Message, string Details);

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}

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

    private protected override string? Of(IReadOnlyList<IReported> results)
    {
        if (results.Any(result => result.Problems is null)) return null;
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var result in results) Suite(xml, result.Report, result.Problems!);
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void Suite(XmlWriter xml, Report report, IReadOnlyList<ReportProblem> problems)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Allowed(report.Title));

        // A run that found nothing ran all the same.
        xml.WriteAttributeString("tests", Number(problems.Count == 0 ? 1 : problems.Count));
        xml.WriteAttributeString("failures", Number(problems.Count(problem => EndOf(problem) == End.Failure)));
        xml.WriteAttributeString("errors", Number(problems.Count(problem => EndOf(problem) == End.Error)));
        xml.WriteAttributeString("skipped", Number(problems.Count(problem => EndOf(problem) == End.Skipped)));
        if (problems.Count == 0) Case(xml, report.Title, report.Verdict, report.Tone == Tone.Unknown ? End.Error
            : null, report.Verdict, "");
        foreach (var problem in problems)
            Case(xml, problem.Id, $"{problem.Id} {problem.Object}".TrimEnd(), EndOf(problem), problem.Accepted.Length > 0
                ? "Accepted: " + problem.Accepted : problem.Message, string.Join("\n", Lines(problem)));
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string group, string name, End? end, string message, string details)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Allowed("E911Config." + group));
        xml.WriteAttributeString("name", Allowed(name));
        if (end is { } ended)
        {
            xml.WriteStartElement(ended.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Allowed(message));
            xml.WriteString(Allowed(details));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<string> Lines(ReportProblem problem) => new[]
    {
        $"{problem.Severity}: {problem.Message}", problem.Why, problem.HowToFix,
        problem.File.Length == 0 ? "" : $"{problem.File}{(problem.Line == 0 ? "" : $":{Number(problem.Line)}:{Number(problem.Column)}")}",
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

    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}

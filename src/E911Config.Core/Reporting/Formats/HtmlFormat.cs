using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Html;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Formats;

/// <summary>One page in one file, for people.</summary>
internal sealed class HtmlFormat : ReportFormat
{
    public HtmlFormat()
        : base("Html", ".html")
    {
    }

    private protected override string Holds => "page";

    private protected override string Of(IReadOnlyList<IReported> results, string folder) =>
        HtmlPage.Of(Report.Of([.. results.Select(result => result.Report)]));
}

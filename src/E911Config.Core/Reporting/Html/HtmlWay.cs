using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>The way of a call as a list of questions.</summary>
internal static class HtmlWay
{
    public static void Write(StringBuilder page, Way way)
    {
        page.Append("<ol class=\"way\">\n");
        foreach (var hop in way.Hops)
        {
            page.Append($"<li>{HtmlText.Of(hop.Asked)} <span class=\"answer\">{HtmlText.Of(hop.Answer)}</span>")
                .Append(hop.Rule.Length == 0 ? "" : $"<br><span class=\"rule\">{HtmlText.Of(hop.Rule)}</span>").Append("</li>\n");
        }

        page.Append("</ol>\n");
    }
}

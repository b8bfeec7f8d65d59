using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>The way of one call, question by question.</summary>
/// <param name="Hops">What was asked, what came of it, and the rule that decided.</param>
internal sealed record Way(IReadOnlyList<HopResult> Hops) : ReportBlock;

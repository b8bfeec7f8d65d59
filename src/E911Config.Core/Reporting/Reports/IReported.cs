using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A result that reports are made of. It knows what it has to say, and no format.</summary>
internal interface IReported
{
    /// <summary>What a page says of it.</summary>
    Report Report { get; }

    /// <summary>Its items, as a table for machines has them; null if it has none.</summary>
    IReadOnlyList<object>? Rows { get; }

    /// <summary>What is wrong, as tools take it that gather problems; null if it is no list of problems.</summary>
    IReadOnlyList<ReportProblem>? Problems { get; }
}

using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A report that is made for some formats alone.</summary>
internal interface IBoundReport : IReported
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>The names of its formats.</summary>
    IReadOnlyList<string> Formats { get; }
}

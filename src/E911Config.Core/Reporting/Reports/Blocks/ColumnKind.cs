namespace E911Config.Core.Reporting.Reports;

/// <summary>What stands in a column.</summary>
internal enum ColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Numbers, which sort by their value.</summary>
    Number,

    /// <summary>Names, commands and patterns, which are copied as they stand.</summary>
    Code,

    /// <summary>A word that tells how good the row is.</summary>
    State,

    /// <summary>Nothing: somebody fills it in by hand.</summary>
    Blank,
}

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Reporting;

/// <summary>Numbers in a result. A list for a pipeline, and one plain text in a table, a CSV file or a message.</summary>
public sealed class NumberList : ReadOnlyCollection<int>
{
    /// <summary>Makes a list of its own.</summary>
    public NumberList(IEnumerable<int> numbers)
        : base(numbers.ToArray())
    {
    }

    /// <summary>The numbers, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}

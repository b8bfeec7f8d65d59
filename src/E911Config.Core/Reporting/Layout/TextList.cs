using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Names in a result. A list for a pipeline, and one plain text in a table, a CSV file or a message.</summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    /// <summary>Makes a list of its own.</summary>
    public TextList(IEnumerable<string> texts)
        : base(texts.ToArray())
    {
    }

    /// <summary>The texts, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(Visible.Of));
}

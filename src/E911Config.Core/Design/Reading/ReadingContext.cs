using System;
using System.Collections.Generic;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>
/// What one reading collects: the mistakes, and which names the reader knows in which part of the design. Of very many mistakes the first
/// ones in the order of the file are kept, and the others counted.
/// </summary>
internal sealed class ReadingContext : IJsonProblems
{
    private readonly string path;
    private readonly List<DesignProblem> problems = [];
    private readonly Dictionary<string, HashSet<string>> knownNames = new(StringComparer.Ordinal);
    private int more;

    public ReadingContext(string path) => this.path = path;

    /// <summary>Per part, as the schema calls it, the names that the reader has asked for.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> KnownNames => knownNames;

    /// <summary>The countries that the design names, in the order of reading.</summary>
    public List<Located<string>> Countries { get; } = [];

    /// <summary>The mistakes that are kept.</summary>
    public IReadOnlyList<DesignProblem> Kept => problems;

    /// <summary>Whether as many mistakes were found as are shown: of those that follow only the earlier ones matter.</summary>
    public bool IsFull => problems.Count == DesignInvalidException.MostShown;

    /// <summary>Notes a mistake; the same one at the same place counts once.</summary>
    public void Add(SourcePlace place, string message)
    {
        var at = problems.Count;
        while (at > 0 && Compare(problems[at - 1].Place, place) > 0) at--;
        var problem = new DesignProblem(place, message);
        for (var same = at; same > 0 && problems[same - 1].Place == place; same--)
        {
            if (problems[same - 1] == problem) return;
        }

        if (at < DesignInvalidException.MostShown) problems.Insert(at, problem);
        if (at < DesignInvalidException.MostShown && problems.Count <= DesignInvalidException.MostShown) return;
        if (problems.Count > DesignInvalidException.MostShown) problems.RemoveAt(DesignInvalidException.MostShown);
        Count();
    }

    /// <inheritdoc/>
    public void Add(int line, int column, string problem) => Add(new SourcePlace(line, column), problem);

    /// <inheritdoc/>
    public bool Shows(int line, int column) => !IsFull || Compare(new SourcePlace(line, column), problems[problems.Count - 1].Place) < 0;

    /// <summary>Counts a mistake that is not shown. A file with very many is no design, and not read to its end.</summary>
    public void Count()
    {
        if (++more == DesignInvalidException.MostCounted) throw new DesignInvalidException(path, problems, more);
    }

    /// <inheritdoc/>
    public string Missing(string what, string name, string hint) => $"{what} has no \"{name}\". Add it, {hint}.";

    public void Know(string part, IEnumerable<string> names)
    {
        if (!knownNames.TryGetValue(part, out var known)) knownNames.Add(part, known = new HashSet<string>(StringComparer.Ordinal));
        known.UnionWith(names);
    }

    /// <summary>Ends the reading if there is anything wrong so far.</summary>
    public void ThrowIfAny()
    {
        if (problems.Count > 0) throw new DesignInvalidException(path, problems, more);
    }

    private static int Compare(SourcePlace one, SourcePlace other) =>
        one.Line != other.Line ? one.Line.CompareTo(other.Line) : one.Column.CompareTo(other.Column);
}

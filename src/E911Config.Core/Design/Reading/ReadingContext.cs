using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>What one reading collects: the mistakes, and which names the reader knows in which part of the design.</summary>
internal sealed class ReadingContext : IJsonProblems
{
    private const int MaxProblems = 100;
    private readonly string path;
    private readonly HashSet<DesignProblem> problems = [];
    private readonly Dictionary<string, HashSet<string>> knownNames = new(StringComparer.Ordinal);

    public ReadingContext(string path) => this.path = path;

    /// <summary>Per part, as the schema calls it, the names that the reader has asked for.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> KnownNames => knownNames;

    /// <summary>
    /// Notes a mistake; the same one at the same place counts once. A file with very many is no design, and not read to its end.
    /// </summary>
    public void Add(SourcePlace place, string message)
    {
        if (problems.Add(new DesignProblem(place, message)) && problems.Count > MaxProblems)
            throw new DesignInvalidException(path, AndMore());
    }

    /// <inheritdoc/>
    public void Add(int line, int column, string problem) => Add(new SourcePlace(line, column), problem);

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
        if (problems.Count > 0) throw new DesignInvalidException(path, InOrder());
    }

    private DesignProblem[] InOrder() => problems.OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column).ToArray();

    private DesignProblem[] AndMore()
    {
        var shown = InOrder();
        shown[MaxProblems] = shown[MaxProblems] with
        {
            Message = "there are more mistakes from here on. Mend those that are shown, and read the design again.",
        };
        return shown;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>Counts callers by what decides the routing of their calls. Single callers are forgotten as soon as they are counted.</summary>
public sealed class CallerCount
{
    private readonly Dictionary<string, CallerClass> classes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> emergencyNumbers;

    /// <summary>Starts at none.</summary>
    /// <param name="emergencyNumbers">The numbers and masks that no line may equal.</param>
    public CallerCount(IEnumerable<string> emergencyNumbers) => this.emergencyNumbers =
        new HashSet<string>(emergencyNumbers, StringComparer.Ordinal);

    /// <summary>The classes so far, whatever the order in which their members came.</summary>
    public IReadOnlyList<CallerClass> Classes => classes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)
        .ToArray();

    /// <summary>The lines so far that equal an emergency number or a mask.</summary>
    public IReadOnlyList<string> Owners => owners.ToArray();

    /// <summary>Counts callers; of the spellings of one class the first in order stays.</summary>
    public void Add(CallerClass callers)
    {
        callers = callers with
        {
            NetworkSite = Stated(callers.NetworkSite), RegistrarPool = Stated(callers.RegistrarPool),
                VoicePolicy = Stated(callers.VoicePolicy),
            LocationPolicy = Stated(callers.LocationPolicy), DialPlan = Stated(callers.DialPlan), Trunk = Stated(callers.Trunk),
        };
        if (!classes.TryGetValue(callers.Key, out var known)) classes.Add(callers.Key, callers);
        else classes[callers.Key] = First(known, callers) with { Count = known.Count + callers.Count };
    }

    /// <summary>Notes a line, if it equals an emergency number or a mask.</summary>
    public void Line(string line)
    {
        if (emergencyNumbers.Contains(LineUri.Bare(line))) owners.Add(line.Trim());
    }

    private static CallerClass First(CallerClass one, CallerClass other) => string.CompareOrdinal(Spelling(one), Spelling(other)) <= 0 ? one
        : other;

    private static string? Stated(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Spelling(CallerClass callers) => (callers with { Count = 0 }).ToString();
}

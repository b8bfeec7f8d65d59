using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Calls;

/// <summary>Everything that can fail, by number and by name.</summary>
internal sealed class ElementTable
{
    public const int None = -1;
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> names = [];
    private readonly List<ElementKind> kinds = [];
    private readonly HashSet<int> unlisted = [];
    private readonly HashSet<int> gone = [];
    private readonly Dictionary<int, int> linkOf = [];
    private readonly Dictionary<int, int> saturationOf = new();
    private readonly ConcurrentDictionary<string, Failures> alone = new(StringComparer.Ordinal);

    public ElementTable()
    {
        Provider = Add(ElementKind.Provider, "");
        Lis = Add(ElementKind.Lis, "");
    }

    public int Provider { get; }

    public int Lis { get; }

    /// <summary>How many elements there are or were.</summary>
    public int Count => names.Count;

    /// <summary>Every topology site.</summary>
    public List<int> Sites { get; } = [];

    public IReadOnlyList<string> Names => Enumerable.Range(0, names.Count).Where(id => !unlisted.Contains(id) && !gone.Contains(id))
        .OrderBy(id => kinds[id]).ThenBy(id => names[id], StringComparer.OrdinalIgnoreCase).Select(id => names[id]).ToArray();

    /// <summary>The element of a name, made if it is not there.</summary>
    public int Add(ElementKind kind, string name)
    {
        var full = name.Length == 0 ? kind.ToString() : kind + ":" + name;
        if (byName.TryGetValue(full, out var known)) return known;
        byName.Add(full, names.Count);
        names.Add(full);
        kinds.Add(kind);
        if (kind == ElementKind.Site) Sites.Add(names.Count - 1);
        return names.Count - 1;
    }

    /// <summary>The element of a name; none if it is not there.</summary>
    public int Find(ElementKind kind, string name) => byName.TryGetValue(kind + ":" + name, out var known) ? known : None;

    /// <summary>Makes the saturation of a link something that can happen.</summary>
    /// <param name="link">The link's own element.</param>
    /// <param name="certain">Whether it is known that the link is limited; if not, the name is understood, but not listed.</param>
    public void AddSaturation(int link, bool certain)
    {
        var id = Add(ElementKind.Cac, names[link]);
        linkOf[id] = link;
        if (certain) saturationOf[link] = id;
        else unlisted.Add(id);
    }

    /// <summary>The saturation of a link; none if the link is not limited, or that is not known.</summary>
    public int SaturationOf(int link) => saturationOf.TryGetValue(link, out var saturation) ? saturation : None;

    /// <summary>Makes a reply of a trunk something that can happen.</summary>
    public int AddReply(string trunk, long code)
    {
        var id = Add(ElementKind.Reply, trunk + "=" + code.ToString(CultureInfo.InvariantCulture));
        gone.Remove(id);
        return id;
    }

    /// <summary>Makes a reply something that cannot happen any more.</summary>
    public void RemoveReply(int reply) => gone.Add(reply);

    /// <summary>What is down and what is full, by names.</summary>
    /// <exception cref="E911Exception">ElementUnknown: there is no element of such a name.</exception>
    public Failures Parse(IReadOnlyList<string> failed)
    {
        // What can be replied changes with the rules; all else is what it is.
        if (failed.Count == 1 && gone.Count == 0) return alone.GetOrAdd(failed[0], one => Together([one]));
        return failed.Count == 0 ? Failures.None : Together(failed);
    }

    private Failures Together(IReadOnlyList<string> failed)
    {
        HashSet<int> down = [], full = [], perhapsFull = [];
        foreach (var name in failed)
        {
            var id = Find(name);
            if (!linkOf.TryGetValue(id, out var link)) down.Add(id);
            else if (unlisted.Contains(id)) perhapsFull.Add(link);
            else full.Add(link);
        }

        return new Failures(down, full, perhapsFull);
    }

    /// <summary>Each of some elements failing alone, and for a limited link also its saturation, by name.</summary>
    public IEnumerable<(string Name, Failures Failures)> Alone(HashSet<int> elements) =>
        elements.Select(element => (NameOf(element), new Failures([element], [], [])))
        .Concat(elements.Where(saturationOf.ContainsKey).Select(link => (NameOf(saturationOf[link]), new Failures([], [link], []))))
        .OrderBy(one => one.Item1, StringComparer.Ordinal);

    public bool Has(string name) => (byName.TryGetValue(name, out var id) || byName.TryGetValue(Canonical(name.Trim()), out id))
        && !gone.Contains(id);

    public string NameOf(int id) => names[id];

    /// <summary>The names of elements, and of the saturation of those that are limited links, in order.</summary>
    public string[] NamesOf(HashSet<int> elements) => elements
        .Concat(elements.Where(saturationOf.ContainsKey).Select(link => saturationOf[link]))
        .Select(NameOf).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    /// <summary>Why an element cannot fail: there is none of this name; null if there is one.</summary>
    public E911Exception? Problem(string name) => byName.TryGetValue(Canonical(name.Trim()), out var id) && !gone.Contains(id) ? null
        : Unknown(name);

    /// <summary>The kind of an element by its name; of a saturation that of its link. Null if there is no such kind.</summary>
    public static ElementKind? KindOf(string element)
    {
        var colon = element.IndexOf(':');
        var name = (colon < 0 ? element : element.Substring(0, colon)).Trim();
        if (colon > 0 && Is(name, ElementKind.Cac)) return KindOf(element.Substring(colon + 1));
        return Enum.GetValues(typeof(ElementKind)).Cast<ElementKind?>().FirstOrDefault(kind => Is(name, kind!.Value));
    }

    private int Find(string name) => byName.TryGetValue(Canonical(name.Trim()), out var id) && !gone.Contains(id) ? id
        : throw Unknown(name);

    private E911Exception Unknown(string name) => new(
        "ElementUnknown",
        $"Nothing called {Quoted.Of(name)} can fail here.{Nearest.Hint(Canonical(name.Trim()), Names)} Names look like "
            + "Trunk:PstnGateway:gateway, Registrar:pool, Wan:site, Provider, "
            + "Lis, Cac:Wan:site, Reply:PstnGateway:gateway=503.") { Target = name };

    private static string Canonical(string name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0) return name;
        var kind = name.Substring(0, colon);
        var rest = name.Substring(colon + 1).Trim();
        if (Is(kind, ElementKind.Cac)) return kind + ":" + Canonical(rest);
        if (Is(kind, ElementKind.Trunk)) return kind + ":" + (Trunk.Type.Identity.Canonical(rest) ?? rest);
        if (Is(kind, ElementKind.Reply) && rest.LastIndexOf('=') is > 0 and var equals)
            return kind + ":" + (Trunk.Type.Identity.Canonical(rest.Substring(0, equals)) ?? rest.Substring(0, equals)) + "="
                + rest.Substring(equals + 1).Trim();
        if (Is(kind, ElementKind.Gateway)) return kind + ":" + (PstnGateway.Type.Identity.Canonical(rest) ?? rest);
        var form = Is(kind, ElementKind.Mediation) ? MediationServer.Type.Identity
            : Is(kind, ElementKind.Registrar) ? Registrar.Type.Identity
            : Is(kind, ElementKind.Site) ? Site.Type.Identity : null;
        return kind + ":" + (form?.Canonical(rest) is { } identity ? form.NameOf(identity) : rest);
    }

    private static bool Is(string text, ElementKind kind) => string.Equals(text, kind.ToString(), StringComparison.OrdinalIgnoreCase);
}

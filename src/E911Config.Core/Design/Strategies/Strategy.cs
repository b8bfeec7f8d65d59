using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>
/// How the emergency calls of a zone leave: which trunks a zone with this strategy names, what role they have, and which legs are made of
/// them. Whatever class there is in this folder is a strategy; designs name it.
/// </summary>
public abstract class Strategy
{
    private protected Strategy()
    {
    }

    /// <summary>All strategies, in the order in which messages and the schema list them.</summary>
    public static IReadOnlyList<Strategy> All { get; } = typeof(Strategy).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(Strategy).IsAssignableFrom(type))
        .Select(type => (Strategy)Activator.CreateInstance(type, nonPublic: true)!)
        .OrderBy(strategy => strategy.Place).ThenBy(strategy => strategy.Name, StringComparer.Ordinal).ToArray();

    /// <summary>The name in a design, such as <c>centralTrunk</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The role of the trunks over which a call goes first.</summary>
    public abstract TrunkRole FirstRole { get; }

    /// <summary>Whether a call is meant to arrive with the location of the caller.</summary>
    public bool IsLocated => FirstRole is TrunkRole.Provider or TrunkRole.Elin;

    /// <summary>The place in lists of strategies.</summary>
    internal abstract int Place { get; }

    /// <summary>
    /// The member of a zone that names the trunks over which a call goes first; no other strategy's zone may have it, unless it says the
    /// same.
    /// </summary>
    internal abstract string FirstMember { get; }

    /// <summary>Whether a zone must have local trunks.</summary>
    internal virtual bool NeedsLocalTrunks => false;

    /// <summary>The strategy of a name; null if there is none.</summary>
    public static Strategy? Find(string name) => All.FirstOrDefault(strategy => strategy.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Reads the trunks over which a call goes first; a mistake is noted.</summary>
    internal abstract IReadOnlyList<Located<string>> ReadFirst(NodeReader zone, Provider? provider);

    /// <summary>Why a local trunk cannot have a mode; null if it can.</summary>
    internal virtual string? WhyNot(LocalTrunkMode mode) => null;

    /// <summary>Makes the ways out, in the order in which they are to be tried.</summary>
    internal abstract void AddLegs(LegBuilder legs);
}

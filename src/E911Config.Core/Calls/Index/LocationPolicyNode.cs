using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A location policy, its numbers taken apart.</summary>
internal sealed class LocationPolicyNode
{
    private readonly (string DialString, IReadOnlyList<string> Masks)[] list;
    private readonly (string DialString, IReadOnlyList<string> Masks) pair;

    public LocationPolicyNode(DeploymentObject policy)
    {
        Identity = policy.Identity;
        Enabled = policy.Flag("EnhancedEmergencyServicesEnabled");
        Usage = policy.Text("PstnUsage") is { Length: > 0 } usage ? usage : null;
        Told = Told.By(policy);
        list = policy.Records("EmergencyNumbers")
            .Select(number => (number.Text("DialString"), Property.Split(number.Text("DialMask"), ';'))).ToArray();
        pair = (policy.Text("EmergencyDialString"), Property.Split(policy.Text("EmergencyDialMask"), ';'));
    }

    public string Identity { get; }

    public bool Enabled { get; }

    public string? Usage { get; }

    /// <summary>Whom it tells, and what it shows.</summary>
    public Told Told { get; }

    /// <summary>
    /// The dial string of the first number that a client takes the digits for; null if there is none (Plan for multiple emergency numbers).
    /// </summary>
    public string? DialString(string digits, ClientKind kind)
    {
        if (kind == ClientKind.Modern && list.Length > 0) return list.FirstOrDefault(number => Is(number, digits)).DialString;
        return Is(pair, digits) ? pair.DialString : null;
    }

    /// <summary>All that a client takes for an emergency number; each has its <see cref="DialString"/>.</summary>
    public IEnumerable<string> Digits(ClientKind kind) => (kind, list.Length) switch
    {
        (ClientKind.Modern, > 0) => list.SelectMany(Digits),
        (ClientKind.Modern or ClientKind.Legacy, _) => Digits(pair),
        _ => [],
    };

    // Equal are nodes that treat calls and people alike.
    public override bool Equals(object? other) => other is LocationPolicyNode node && node.Identity == Identity && node.Enabled == Enabled
        && node.Usage == Usage && node.Told == Told
        && Same(node.pair, pair) && node.list.Length == list.Length && node.list.Zip(list, Same).All(same => same);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Identity);

    private static bool Same((string DialString, IReadOnlyList<string> Masks) one,
        (string DialString, IReadOnlyList<string> Masks) other) =>
        one.DialString == other.DialString && one.Masks.SequenceEqual(other.Masks);

    // What has no dial string calls nothing, whatever masks it has.
    private static IEnumerable<string> Digits((string DialString, IReadOnlyList<string> Masks) number) =>
        number.DialString.Length == 0 ? [] : number.Masks.Prepend(number.DialString);

    private static bool Is((string DialString, IReadOnlyList<string> Masks) number, string digits) =>
        number.DialString.Length > 0
        && (number.DialString == digits || number.Masks.Contains(digits, StringComparer.Ordinal));
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// The identities of an object type: which prefixes there are, what a bare name means, and the one stored form of the many spellings
/// (<c>reno</c>, <c>tag:Reno</c> and <c>Tag:Reno</c> are one policy). Names keep their case; comparing never looks at it.
/// </summary>
public sealed class IdentityForm
{
    private const string ServicePrefix = "Service:";
    private readonly (string Spelling, string Stored)[] prefixes;

    private IdentityForm(IReadOnlyList<string> scopes, bool global, string? bare, bool rule)
    {
        Scopes = scopes;
        AllowsGlobal = global;
        BarePrefix = bare;
        IsRule = rule;
        prefixes = [.. scopes.SelectMany(prefix => Spellings(prefix).Select(spelling => (spelling, prefix + ":")))];
    }

    /// <summary>One object only: <c>Global</c>.</summary>
    public static IdentityForm Singleton { get; } = new([], global: true, bare: null, rule: false);

    /// <summary>A plain name, without any prefix.</summary>
    public static IdentityForm Name { get; } = new([], global: false, bare: "", rule: false);

    /// <summary>A policy: <c>Global</c>, <c>Site:</c> and <c>Tag:</c>; a bare name is a per-user (<c>Tag:</c>) policy.</summary>
    public static IdentityForm Policy { get; } = new(["Site", "Tag"], global: true, bare: "Tag", rule: false);

    /// <summary>A policy without site scope.</summary>
    public static IdentityForm UserPolicy { get; } = new(["Tag"], global: true, bare: "Tag", rule: false);

    /// <summary>A trunk configuration: <c>Global</c>, <c>Site:</c> and <c>Service:PstnGateway:</c>.</summary>
    public static IdentityForm TrunkSettings { get; } = new(["Site", "Service:PstnGateway"], global: true, bare: null, rule: false);

    /// <summary>A dial plan: <c>Global</c>, <c>Site:</c>, <c>Service:Registrar:</c>, <c>Service:PstnGateway:</c> and <c>Tag:</c>.</summary>
    public static IdentityForm DialPlan { get; } = new(["Site", "Service:Registrar", "Service:PstnGateway", "Tag"], global: true,
        bare: "Tag", rule: false);

    /// <summary>The settings of web services: <c>Global</c>, <c>Site:</c> and <c>Service:WebServer:</c>.</summary>
    public static IdentityForm WebServices { get; } = new(["Site", "Service:WebServer"], global: true, bare: null, rule: false);

    /// <summary>A topology site: <c>Site:name</c>.</summary>
    public static IdentityForm TopologySite { get; } = new(["Site"], global: false, bare: "Site", rule: false);

    /// <summary>Prefixes, without their colon, in stored spelling.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether there is an object called <c>Global</c>.</summary>
    public bool AllowsGlobal { get; }

    /// <summary>The prefix that a bare name gets; empty if it stays bare; null if a bare name is no identity.</summary>
    public string? BarePrefix { get; }

    /// <summary>Whether identities are <c>scope/name</c>.</summary>
    public bool IsRule { get; }

    /// <summary>A service of a role, such as <c>PstnGateway:host</c>.</summary>
    public static IdentityForm Service(string role) => new([role], global: false, bare: role, rule: false);

    /// <summary>Rules that stand under objects of this form: <c>scope/name</c>.</summary>
    public IdentityForm Rules() => new(Scopes, AllowsGlobal, BarePrefix, rule: true);

    /// <summary>The stored form of a spelling, or null if it is no identity of this form.</summary>
    public string? Canonical(string spelling)
    {
        var text = spelling.Trim();
        if (!IsRule) return CanonicalScope(text);
        var slash = text.IndexOf('/');
        if (slash <= 0 || slash == text.Length - 1) return null;
        return CanonicalScope(text.Substring(0, slash)) is { } scope ? scope + text.Substring(slash) : null;
    }

    /// <summary>The scope part of a stored identity: <c>Global</c>, <c>Site:x</c>, or for a rule what stands before the slash.</summary>
    public string ScopeOf(string identity) => IsRule && identity.IndexOf('/') is var slash and > 0 ? identity.Substring(0, slash)
        : identity;

    /// <summary>The name in a stored identity, without prefix or scope.</summary>
    public string NameOf(string identity)
    {
        if (IsRule) return identity.Substring(identity.IndexOf('/') + 1);
        var scope = Scopes.FirstOrDefault(prefix => HasPrefix(identity, prefix));
        return scope is null ? identity : identity.Substring(scope.Length + 1);
    }

    private string? CanonicalScope(string text)
    {
        if (text.Length == 0) return null;
        if (AllowsGlobal && string.Equals(text, "Global", StringComparison.OrdinalIgnoreCase)) return "Global";
        foreach (var (spelling, stored) in prefixes)
        {
            if (!HasPrefix(text, spelling)) continue;
            if (text.Length == spelling.Length + 1) return null;
            return text.StartsWith(stored, StringComparison.Ordinal) ? text : stored + text.Substring(spelling.Length + 1);
        }

        return BarePrefix switch { null => null, "" => text, var bare => bare + ":" + text };
    }

    // The pages write Service:PstnGateway:x and PstnGateway:x for the same service.
    internal static string[] Spellings(string prefix) => prefix.StartsWith(ServicePrefix, StringComparison.Ordinal)
        ? [prefix, prefix.Substring(ServicePrefix.Length)]
        : [ServicePrefix + prefix, prefix];

    private static bool HasPrefix(string text, string prefix) => text.Length > prefix.Length
        && text[prefix.Length] == ':' && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}

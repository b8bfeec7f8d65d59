using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// The names that a deployment has for a type of object: what a misspelt one is held against, and what completion offers.
/// </summary>
public static class KnownNames
{
    private const string Global = "Global";

    /// <summary>
    /// The identities of all objects of a type, in stored form; of PSTN usages their names. The global object is among them where there
    /// always is one. None if the noun was not read.
    /// </summary>
    public static IReadOnlyList<string> Of(Snapshot snapshot, ObjectType type)
    {
        if (!snapshot.IsRead(type)) return [];
        if (type.Unit.ElementOf is not null) return snapshot.Usages;
        var names = snapshot.All(type).Select(item => item.Identity).ToArray();
        return type.GlobalAlwaysExists && !names.Contains(Global, StringComparer.OrdinalIgnoreCase) ? [Global, .. names] : names;
    }

    /// <summary>The identity that is nearest to a name in stored form; null if none is near.</summary>
    public static string? Nearest(Snapshot snapshot, ObjectType type, string identity) => Text.Nearest.To(identity, Of(snapshot, type));

    /// <summary>
    /// A half sentence for an error message about a name in any spelling: <c> Did you mean "RenoUsers"?</c>, or nothing. Without a prefix
    /// where the name had none.
    /// </summary>
    public static string Hint(Snapshot snapshot, ObjectType type, string name)
    {
        var near = Nearest(snapshot, type, type.Identity.Canonical(name) ?? name);
        var isBare = near is not null && name.IndexOf(':') < 0 && type.Identity.Canonical(type.Identity.NameOf(near)) == near;
        return Text.Nearest.Said(isBare ? type.Identity.NameOf(near!) : near);
    }
}

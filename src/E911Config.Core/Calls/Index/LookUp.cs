using System;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// One thing that a call looks up of what can change while callers call: an object by its identity, whether it exists or not; the routes of
/// a usage; the rules of a scope. A call goes another way only if one of these changes.
/// </summary>
internal readonly struct LookUp(ObjectType type, string key) : IEquatable<LookUp>
{
    /// <summary>The type of what is looked up; for routes that of the usage.</summary>
    public ObjectType Type { get; } = type;

    /// <summary>The identity in stored form, the usage, or the scope; empty for the whole of a type.</summary>
    public string Key { get; } = key;

    public bool Equals(LookUp other) => Type == other.Type && string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? other) => other is LookUp lookUp && Equals(lookUp);

    public override int GetHashCode() => unchecked((StringComparer.OrdinalIgnoreCase.GetHashCode(Key) * 397) ^ Type.GetHashCode());

    public override string ToString() => Type.Noun + " " + Key;
}

using System;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>The identity of an object that exists at global scope only, such as a voice route; made from a text, printed as one.</summary>
public sealed class XdsGlobalRelativeIdentity : IEquatable<XdsGlobalRelativeIdentity>
{
    private readonly string text;

    /// <summary>Makes an identity.</summary>
    public XdsGlobalRelativeIdentity(string identity) => text = identity;

    /// <summary>Makes an identity of what another session sent.</summary>
    public XdsGlobalRelativeIdentity(PSObject identity) => text = identity?.ToString() ?? "";

    /// <inheritdoc/>
    public bool Equals(XdsGlobalRelativeIdentity? other) => other is not null
        && string.Equals(text, other.text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as XdsGlobalRelativeIdentity) || obj is string other
        && string.Equals(text, other, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(text);

    /// <inheritdoc/>
    public override string ToString() => text;
}

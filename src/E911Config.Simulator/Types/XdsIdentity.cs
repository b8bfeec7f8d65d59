using System;
using System.Management.Automation;

namespace E911Config.Simulator.Types;

/// <summary>The identity of an object with scopes, such as <c>Tag:Reno</c>; made from a text, printed as one.</summary>
public sealed class XdsIdentity : IEquatable<XdsIdentity>
{
    private readonly string text;

    /// <summary>Makes an identity.</summary>
    public XdsIdentity(string identity) => text = identity;

    /// <summary>Makes an identity of what another session sent.</summary>
    public XdsIdentity(PSObject identity) => text = identity?.ToString() ?? "";

    /// <inheritdoc/>
    public bool Equals(XdsIdentity? other) => other is not null && string.Equals(text, other.text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as XdsIdentity) || obj is string other
        && string.Equals(text, other, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(text);

    /// <inheritdoc/>
    public override string ToString() => text;
}

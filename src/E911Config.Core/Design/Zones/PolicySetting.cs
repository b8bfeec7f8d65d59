using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>
/// A setting of a design that is one property of a location policy, such as <c>refreshHours</c>. Its kind, its limits and its words are the
/// property's. The design sets it for all zones, and a zone for itself.
/// </summary>
public sealed class PolicySetting
{
    private PolicySetting(string name, string property)
    {
        Name = name;
        Property = LocationPolicy.Type.Get(property);
    }

    /// <summary>All of them. A line here, and the property can be set by a design.</summary>
    public static IReadOnlyList<PolicySetting> All { get; } =
    [
        new("locationRequired", "LocationRequired") { Default = "no" },
        new("disclaimer", "EnhancedEmergencyServiceDisclaimer"),
        new("refreshHours", "LocationRefreshInterval") { Default = LocationPolicy.Type.Get("LocationRefreshInterval").Default },
        new("useLocationForE911Only", "UseLocationForE911Only") { LeavesAlone = true },
    ];

    /// <summary>The name in a design.</summary>
    public string Name { get; }

    /// <summary>The property of the location policy.</summary>
    public Property Property { get; }

    /// <summary>The value where a design says nothing; null for none.</summary>
    public object? Default { get; private init; }

    /// <summary>Whether a design that says nothing leaves the property as it is; else it has the default then.</summary>
    public bool LeavesAlone { get; private init; }

    /// <summary>A setting by its name in a design.</summary>
    internal static PolicySetting Get(string name) => All.First(setting => string.Equals(setting.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

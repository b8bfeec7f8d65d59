using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>What the design sets for all zones and a zone may set otherwise.</summary>
internal sealed record ZoneSettings
{
    public Redundancy Redundancy { get; init; } = Redundancy.PrimarySecondary;

    public IReadOnlyList<EmergencyNumber> Numbers { get; init; } = [new EmergencyNumber("911", [], new SourcePlace(1, 1))];

    /// <summary>The index of the number that old clients get.</summary>
    public int LegacyIndex { get; init; }

    public Notification? Notification { get; init; }

    public Conference? Conference { get; init; }

    /// <summary>
    /// The properties of the location policy that have a setting of their own, each with its value and where it was said.
    /// </summary>
    public IReadOnlyDictionary<PolicySetting, Located<object?>> Policy { get; init; } =
        PolicySetting.All.ToDictionary(setting => setting, setting => new Located<object?>(setting.Default, new SourcePlace(1, 1)));
}

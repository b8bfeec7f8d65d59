using System.Collections.Generic;

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

    public LocationRequirement LocationRequired { get; init; } = LocationRequirement.No;

    /// <summary>Where <see cref="LocationRequired"/> was said.</summary>
    public SourcePlace LocationRequiredPlace { get; init; } = new(1, 1);

    public string? Disclaimer { get; init; }

    public int RefreshHours { get; init; } = 4;
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A user whose line is an emergency number: numbers of users come before outbound routing.</summary>
internal sealed class LinesOfUsers : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        context.Snapshot.EmergencyNumberOwners.Distinct(StringComparer.Ordinal).Select(line => new OwnedLine(
        new DriftItem(DriftKind.Unexpected, "CsUser", line, "LineURI", new DriftValue(DriftValueKind.NotEmergency),
            new DriftValue(DriftValueKind.LineOfUser)), line) { OnlyByEffect = true });
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Apply;

namespace E911Config.Live;

/// <summary>Asks which servers have what was written.</summary>
internal static class ReplicationReader
{
    /// <summary>The cmdlet that is asked.</summary>
    public const string Command = "Get-CsManagementStoreReplicationStatus";

    public static IReadOnlyList<Replica> Read(SessionCommands commands) => commands.Invoke(Command, [], "who has what was written")
        .Where(item => item is not null)
        .Select(item => new Replica(Text(item, "ReplicaFqdn"),
            string.Equals(Text(item, "UpToDate"), "True", StringComparison.OrdinalIgnoreCase), Text(item, "LastUpdateCreation")))
        .ToArray();

    // Two updates of one second are two.
    private static string Text(PSObject item, string property) => item.Properties[property]?.Value switch
    {
        null => "",
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        PSObject { BaseObject: DateTime time } => time.ToString("o", CultureInfo.InvariantCulture),
        var value => RawValue.Text(value),
    };
}

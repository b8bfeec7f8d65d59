using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Management.Automation;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>
/// A backup of the location service: its tables, locations, addresses and provider, compressed. The form is the simulator's own; a backup
/// of a server is refused.
/// </summary>
internal static class LisBackup
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly IReadOnlyList<ObjectType> Types = [.. LocationTables.Rows, OwnTypes.Location, CivicAddress.Type,
        OwnTypes.ServiceProvider];

    /// <summary>All that the location service holds, of the tables that were read.</summary>
    public static byte[] Of(ObjectStore objects)
    {
        var text = NounLists.Format(Types.Where(objects.IsRead).Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, [.. objects.Table(type).All()])));
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            var plain = Utf8.GetBytes(text);
            zip.Write(plain, 0, plain.Length);
        }

        return bytes.ToArray();
    }

    /// <summary>The changes that bring back what a backup has: later rows stay, changed ones become what they were.</summary>
    /// <exception cref="SimulatorException">The bytes are no backup of a simulation.</exception>
    public static IReadOnlyList<Change> Restored(ObjectStore objects, string name, byte[] bytes)
    {
        var lists = NounLists.Parse(name, Text(name, bytes), noun =>
            Types.FirstOrDefault(type => string.Equals(type.Noun, noun, StringComparison.OrdinalIgnoreCase)));
        var items = lists.Values.SelectMany(list => list).ToArray();
        IEnumerable<DeploymentObject> providers = items.Any(item => item.Type == OwnTypes.ServiceProvider)
            ? objects.Table(OwnTypes.ServiceProvider).All() : [];
        return [.. providers.Select(Change.Remove), .. items.Select(Change.Put)];
    }

    private static string Text(string name, byte[] bytes)
    {
        try
        {
            using var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var part = new byte[1 << 16];
            for (int read; (read = zip.Read(part, 0, part.Length)) > 0;)
            {
                plain.Write(part, 0, read);
                if (plain.Length > SnapshotFile.MaxBytes) throw new InvalidDataException("it is too large");
            }

            return Utf8.GetString(plain.ToArray());
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException or IOException)
        {
            throw new SimulatorException("LisConfigurationInvalid", ErrorCategory.InvalidData,
                $"\"{name}\" is no backup of a simulated location service: {error.Message.TrimEnd('.')}. "
                + "Give what Export-CsLisConfiguration of a simulation made.", name, error);
        }
    }
}

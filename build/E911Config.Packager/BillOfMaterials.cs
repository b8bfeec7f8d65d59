using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace E911Config.Packager;

/// <summary>
/// The bill of materials that the CycloneDX tool has made of the module's project, without the time at which it ran: the same build gives
/// the same bytes.
/// </summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n" };

    public static byte[] Timeless(string path)
    {
        var bill = JsonNode.Parse(File.ReadAllText(path))!;
        if (bill["metadata"] is not JsonObject metadata || !metadata.Remove("timestamp"))
            throw new InvalidDataException($"{path} is no bill of materials as CycloneDX writes it.");
        return JsonSerializer.SerializeToUtf8Bytes(bill, Written);
    }
}

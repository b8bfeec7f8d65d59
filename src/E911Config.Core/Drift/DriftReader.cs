using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Drift;

/// <summary>Reads the file of a drift run; errors name line and column.</summary>
internal sealed class DriftReader
{
    private readonly JsonFile file;

    public DriftReader(string path) => file = new JsonFile(path, "DriftInvalid", " Is this a file that Test-E911Drift wrote?");

    public DriftResult Whole(string text)
    {
        var root = file.Open(file.Parse(text), "the result");
        if (root.Get("formatVersion") is { Scalar: not 1L } version)
        {
            throw file.Fail("DriftVersionUnsupported", version,
                "this result has another format version than 1. Make a new one with this version of E911Config.");
        }

        return new DriftResult
        {
            Reference = root.RequiredText("reference"),
            Compared = root.RequiredInteger("compared"),
            MinimumSeverity = root.RequiredWord<DriftSeverity>("minimumSeverity"),
            Items = root.RequiredItems("items").Select(Item).ToArray(),
            Unread = root.RequiredItems("unread").Select(Unread).ToArray(),
        };
    }

    private DriftItem Item(JsonNode node)
    {
        var item = file.Open(node, "an item");
        return new DriftItem(
            item.RequiredWord<DriftKind>("kind"), item.RequiredText("objectType"), item.RequiredText("identity"),
            item.RequiredText("property"),
            item.RequiredText("intended"), item.RequiredText("actual"))
        {
            Severity = item.RequiredWord<DriftSeverity>("severity"),
            Effect = item.RequiredText("effect"),
            Accepted = item.RequiredText("accepted"),
            New = item.Get("new").IsNull ? null : item.RequiredFlag("new"),
        };
    }

    private UnreadNoun Unread(JsonNode node)
    {
        var noun = file.Open(node, "an entry of \"unread\"");
        return new UnreadNoun(noun.RequiredText("noun"), noun.RequiredText("reason"));
    }
}

using System.IO;
using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>JSON on one line, with blanks where people expect them.</summary>
internal sealed class SpacedJsonWriter : JsonTextWriter
{
    private readonly TextWriter text;

    public SpacedJsonWriter(TextWriter text)
        : base(text)
    {
        this.text = text;
        Formatting = Formatting.None;
    }

    protected override void WriteValueDelimiter() => text.Write(", ");

    public override void WritePropertyName(string name) => WritePropertyName(name, escape: true);

    public override void WritePropertyName(string name, bool escape)
    {
        base.WritePropertyName(name, escape);
        text.Write(' ');
    }
}

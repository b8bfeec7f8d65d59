using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Texts of the design in messages.</summary>
internal static class LocatedText
{
    /// <summary>A text as a message shows it: its beginning, if it is long.</summary>
    public static string Shown(this Located<string> text) => Quoted.Start(text.Value);
}

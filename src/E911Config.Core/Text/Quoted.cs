namespace E911Config.Core.Text;

/// <summary>Texts of a file as messages show them.</summary>
internal static class Quoted
{
    private const int MaxLength = 60;

    /// <summary>The text in quotation marks; its beginning, if it is long.</summary>
    public static string Of(string text) => "\"" + Start(text) + "\"";

    /// <summary>The text; its beginning, if it is long.</summary>
    public static string Start(string text) => text.Length <= MaxLength ? text : text.Substring(0, MaxLength) + "…";
}

using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace E911Config.Core.Reporting.Html;

/// <summary>The one style and the one script of a page, with the hashes by which a browser lets them in and nothing else.</summary>
internal static class HtmlAssets
{
    /// <summary>The style.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script; the page tells the truth without it.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>
    /// What the page may load and do: its own style and script, and nothing from anywhere (Content Security Policy Level 3).
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src {Hash(Script)}; style-src {Hash(Style)}; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return $"'sha256-{Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)))}'";
    }

    // With line feeds alone, as a browser reads it, wherever it was built.
    private static string Read(string name)
    {
        using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream("E911Config.Core.Reporting.Html." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}

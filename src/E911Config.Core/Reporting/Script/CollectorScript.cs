using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Script;

/// <summary>
/// A script for Windows PowerShell 5.1, also in Constrained Language, that needs Microsoft's cmdlets and nothing else: it asks each noun of
/// the object model once, and writes what came back into a folder that <see cref="CollectedFolder"/> reads. What it asks, and which
/// properties it keeps, comes from the descriptions that the live reader reads by.
/// </summary>
public static class CollectorScript
{
    private const int LineLength = 125;
    private const string Rule =
        "# ---------------------------------------------------------------------------------------------------------------------";

    /// <summary>What it uses beside the cmdlets of the deployment, all of them PowerShell's own.</summary>
    public static IReadOnlyList<string> PowerShellCommands { get; } =
    [
        "Add-Content", "ForEach-Object", "Get-Date", "Join-Path", "New-Item", "New-Object", "Set-Content", "Set-StrictMode", "Test-Path",
        "Write-Progress", "Write-Warning",
    ];

    /// <summary>The cmdlets with which it asks the deployment.</summary>
    public static IReadOnlyList<string> DeploymentCommands { get; } =
    [
        .. ObjectTypes.All.Select(type => type.ListCommand).Concat(CallerNoun.All.Select(noun => noun.ReadCommand))
            .Append(ReadNeeds.VersionCommand).OrderBy(command => command, StringComparer.Ordinal)
    ];

    /// <summary>The text of the script: the same version and time give the same bytes.</summary>
    /// <param name="version">The version of E911Config that makes it.</param>
    /// <param name="made">When it is made.</param>
    public static string Of(string version, DateTimeOffset made) => string.Join("\n",
    [
        "#requires -Version 5.1",
        .. Head(version, made).Select(line => ("# " + line).TrimEnd()),
        "",
        "[CmdletBinding()]",
        "param(",
        "    # The folder that is made.",
        "    [string]$Path = (Join-Path '.' ('e911-collected-' + (Get-Date).ToString('yyyyMMddHHmmss'))),",
        "",
        "    # Leaves the callers out: reading all users may take long.",
        "    [switch]$WithoutCallers",
        ")",
        "",
        "$tool = " + ScriptLiteral.Quote(version),
        string.Format(CultureInfo.InvariantCulture, "$format = {0}", CollectedManifest.Format),
        "",
        Rule,
        "# What is asked, and which properties of the answers are kept.",
        "",
        "$nouns = @(",
        .. ObjectTypes.All.SelectMany(Entry),
        ")",
        "",
        "# Those who call. They are counted as they come, and forgotten.",
        "",
        "$callers = @(",
        .. CallerNoun.All.Select(noun => $"    @{{ {Question(noun.Noun, noun.ReadCommand, noun.ReadCommand)} }}"),
        ")",
        "",
        Machinery(),
    ]);

    /// <summary>Replaces the file with the script, in one step.</summary>
    /// <exception cref="DataFileException">FileUnwritable.</exception>
    public static void Write(string path, string script) => TextFile.Replace(path, script);

    private static IEnumerable<string> Head(string version, DateTimeOffset made) =>
    [
        "Collects from Skype for Business Server what decides emergency calls, into a folder of text files. It changes nothing there.",
        "",
        $"Made by:  E911Config {version}, Export-E911Collector",
        $"Date:     {Timestamp.Format(made)}",
        "Runs in:  Windows PowerShell 5.1 or later, also in Constrained Language Mode, where Microsoft's cmdlets are. It takes no module.",
        "",
        "It asks the deployment with these, once each, and with nothing else:",
        "",
        .. Listed(DeploymentCommands),
        "",
        "Beside them it uses these of PowerShell's own:",
        "",
        .. Listed(PowerShellCommands),
        "",
        "What it writes:     the folder -Path, which must not be there yet: a file for each noun of the table below, and manifest.txt.",
        "What it leaves out: every property that the table does not name; passwords, keys and certificates are not among those.",
        "Who calls:          users and devices are counted by home pool and granted policies, and never written down one by one. If the",
        "                    line of one is an emergency number, that line is noted, without a name.",
        "What it cannot read it names, with the reason, and goes on.",
        "",
        "    .\\collect.ps1 -Path .\\collected",
        "    .\\collect.ps1 -Path .\\collected -WithoutCallers",
        "",
        "On a machine with E911Config, Import-E911Snapshot -Path .\\collected makes a snapshot of the folder.",
    ];

    private static IEnumerable<string> Listed(IEnumerable<string> commands) =>
        Page.Wrap(string.Join(", ", commands.Select(command => command.Replace(' ', '\u00a0'))), "    ", 4, LineLength)
            .Select(line => line.Replace('\u00a0', ' '));

    // A list that repeats objects of another noun is not looked at: they are read under their own.
    private static IEnumerable<string> Entry(ObjectType type)
    {
        var kept = type.Properties.Where(property => property.EmbedsNoun is null).ToArray();
        var lists = kept.Where(property => property.Kind == PropertyKind.List).SelectMany(Names).ToArray();
        var records = kept.Where(property => property.Kind == PropertyKind.Records)
            .SelectMany(property => Names(property).Select(name => name + " = " + Quoted(property.Fields.Select(field => field.Name))))
            .ToArray();
        var texts = kept.Where(property => property.Kind is not (PropertyKind.List or PropertyKind.Records)).SelectMany(Names);
        return
        [
            "    @{",
            "        " + Question(type.Noun, type.ReadCommand, type.ListCommand),
            .. Table("Texts", Quoted(type.KeyProperties.Count == 0 ? texts.Prepend("Identity") : texts)),
            .. lists.Length == 0 ? [] : Table("Lists", Quoted(lists)),
            .. records.Length == 0 ? [] : Table("Records", "@{ " + string.Join("; ", records) + " }"),
            "    }",
        ];
    }

    private static IEnumerable<string> Names(Property property) => property.Aliases.Prepend(property.Name);

    private static IEnumerable<string> Table(string name, string values) => Page.Wrap(values, $"        {name} = ", 12, LineLength);

    private static string Question(string noun, string command, string whole) =>
        $"Noun = {ScriptLiteral.Quote(noun)}; Command = {ScriptLiteral.Quote(command)}; Read = {{ {whole} -ErrorAction Stop }}";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(ScriptLiteral.Quote));

    private static string Machinery()
    {
        using var stream = typeof(CollectorScript).Assembly.GetManifestResourceStream("Collector.ps1")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Objects with every documented property, in a snapshot and in a session: none is refused for one that is not kept, and what is passed
/// over is said once.
/// </summary>
public sealed partial class PassedOverTests : IDisposable
{
    private const string Noted = "CsSite Pools, FederationRoute, XmppFederationRoute, DefaultPersistentChatPool; "
        + "CsRegistrar ArchivingServer, ";

    // As Microsoft's cmdlets do: one for a noun, and one for the services of all roles.
    private const string Cmdlets = """
        param($File)
        $data = Get-Content -Raw -LiteralPath $File | ConvertFrom-Json -AsHashtable:$false
        foreach ($part in $data.PSObject.Properties | Where-Object Name -Like 'Cs*') {
            $objects = $part.Value
            Set-Item "function:global:Get-$($part.Name)" { $objects }.GetNewClosure()
        }
        function global:Get-CsService([switch]$Registrar, [switch]$MediationServer, [switch]$PstnGateway) {
            $data.$('Cs' + $(if ($Registrar) { 'Registrar' } elseif ($PstnGateway) { 'PstnGateway' } else { 'MediationServer' }))
        }
        """;

    private readonly TemporaryFolder folder = new();

    private static string Example { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json"));

    [Fact]
    public void ASnapshotWithAllOfThemIsReadAndTheRestIsSaidOnce()
    {
        using var shell = new HostedShell("E911Config");
        const string Trace = "'Reno', 'Chicago', 'Cologne' | Trace-E911Call 911, 112 -RegistrarPool pool-chi.litwareinc.com -Snapshot ";
        shell.Run("param($All, $Plain) $all = $All; $plain = $Plain", ("All", folder.Write("all.e911-snapshot.json", Documented())),
            ("Plain", folder.Write("plain.e911-snapshot.json", Example))).Clean();

        var plain = shell.Run($"({Trace} $plain).Text").Clean();
        var all = shell.Run($"({Trace} $all).Text").Clean();

        Assert.Equal(6, all.Output.Count);
        Assert.Equal(plain.Output.Select(text => text.ToString()),
            all.Output.Select(text => text.ToString().Replace("/all.e911", "/plain.e911", StringComparison.Ordinal)));
        Assert.Empty(plain.Warnings);
        Assert.StartsWith("Passed over, as nothing here needs it: " + Noted, Assert.Single(all.Warnings), StringComparison.Ordinal);

        // Who has the snapshot already was told.
        Assert.Single(shell.Run("$read = Export-E911Snapshot -Snapshot $all -Path x.e911-snapshot.json -WhatIf -PassThru").Clean().Warnings,
            text => text.StartsWith("Passed over", StringComparison.Ordinal));
        Assert.Empty(shell.Run($"$null = {Trace} $read").Clean().Warnings);
    }

    [Fact]
    public void TheSimulatorPassesThemOverToo()
    {
        using var shell = new SimulatedShell(Documented(), running: false);
        shell.Run("Start-E911Simulation -Path $args[0]", shell.Path);
        Assert.StartsWith("The simulation does not have these properties, and the file loses them when it is written: " + Noted,
            Assert.Single(shell.Warnings), StringComparison.Ordinal);
        Assert.Equal("Reno", shell.Text("(Get-CsSite Reno).DisplayName"));
        shell.Run("Set-CsPstnUsage -Usage @{ add = 'A' }; Stop-E911Simulation; Start-E911Simulation -Path $args[0]", shell.Path);
        Assert.Empty(shell.Warnings);
    }

    [Fact]
    public void ADeploymentWithAllOfThemIsReadAsOneWithout()
    {
        var plain = Exported(Example, out _);
        var all = Exported(Documented(), out var said);

        Assert.Equal(plain, all);
        Assert.Contains(Noted, said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // The objects of what is read through the cmdlets.
    private string Exported(string deployment, out string said)
    {
        using var shell = new HostedShell("E911Config");
        var exported = folder.Combine("exported.e911-snapshot.json");
        shell.Run(Cmdlets, ("File", folder.Write("live.json", deployment))).Clean();
        var run = shell.Run("param($Path) Export-E911Snapshot -Path $Path -CallersFrom Design -Verbose", ("Path", exported)).Clean();
        Assert.DoesNotContain(run.Warnings, text => text.StartsWith("Passed over", StringComparison.Ordinal));
        said = string.Join("\n", run.Verbose.Where(text => text.StartsWith("Passed over", StringComparison.Ordinal)));
        var parts = JsonNode.Parse(File.ReadAllText(exported))!.AsObject();
        Assert.Equal(JsonNode.Parse(deployment)!.AsObject().Count(part => part.Key.StartsWith("Cs", StringComparison.Ordinal)),
            parts.Count(part => part.Key.StartsWith("Cs", StringComparison.Ordinal)));
        parts.Remove("capturedAt");

        // What no object of the plain one has, that server lacks.
        Assert.Equal(deployment == Example, parts.Remove("missingProperties"));
        return Unset().Replace(parts.ToJsonString(), "");
    }

    // A property without a value where the other deployment says nothing of it.
    [GeneratedRegex(",\"[A-Za-z]+\":null")]
    private static partial Regex Unset();

    // The example, each object with all that the pages say that it has.
    private static string Documented()
    {
        var nouns = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "E911Config.Core.Tests", "Deployment",
            "documented-properties.json")))!["nouns"]!.AsObject();
        var snapshot = JsonNode.Parse(Example)!.AsObject();
        foreach (var (noun, names) in nouns)
        {
            foreach (var item in snapshot[noun]?.AsArray() ?? [])
            {
                foreach (var name in names!.AsArray().Select(name => name!.GetValue<string>()).Where(name => name != "SiteType"))
                {
                    if (!item!.AsObject().ContainsKey(name)) item[name] = null;
                }
            }
        }

        return snapshot.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>What is at hand in the shell: the built modules by name, PowerShell's own, and nothing of the machine's user.</summary>
public sealed class ShellModulesTests
{
    [Fact]
    public async Task TheBuiltModulesAreFoundByName()
    {
        var result = await RunAsync("(Get-Module -ListAvailable E911Config*).Path; Import-Module E911Config; (Get-Module).Name");

        Assert.Equal([.. ModuleManifest.Modules.Select(Repository.Manifest), "E911Config"], Lines(result));
    }

    [Fact]
    public async Task ABareCmdletImportsItsModule()
    {
        using var folder = new TemporaryFolder();
        var deployment = folder.Combine("litware.e911-snapshot.json");
        File.Copy(Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json"), deployment);

        var result = await RunAsync($"""
            Start-E911Simulation '{deployment}'
            (New-E911TrunkPlan examples/litware/litware.e911.json -WarningAction Ignore).Steps.Count
            (Get-Module E911Config*).Name | Sort-Object
            """);

        Assert.Equal(["74", "E911Config", "E911Config.Simulator", "E911Config.Simulator.Cmdlets"], Lines(result));
    }

    [Theory]
    [InlineData("PSModulePath", "")]
    [InlineData("XDG_DATA_HOME", "powershell/Modules")]
    public async Task TheBuiltModulesStandBeforeInstalledOnes(string variable, string below)
    {
        using var folder = new TemporaryFolder();
        folder.Write(Path.Combine(below, "E911Config", "E911Config.psm1"), "throw 'another one'");

        var result = await RunAsync("Import-Module E911Config; (Get-Module E911Config).Path", (variable, folder.Path));

        Assert.Equal([Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll")], Lines(result));
    }

    [Theory]
    [InlineData("Microsoft.PowerShell.Utility", "Select-Object", "ConvertTo-Json", "Write-Host", "Import-PSSession")]
    [InlineData("Microsoft.PowerShell.Management", "Get-Content", "Get-ChildItem", "Start-Process")]
    [InlineData("Microsoft.PowerShell.Security", "ConvertTo-SecureString", "Get-Credential")]
    [InlineData("Microsoft.PowerShell.Core", "Start-Job", "New-PSSession", "Where-Object")]
    public async Task PowerShellsOwnCmdletsAreThere(string module, params string[] cmdlets)
    {
        var result = await RunAsync($"(Get-Command {string.Join(',', cmdlets)}).Source");

        Assert.Equal(Enumerable.Repeat(module, cmdlets.Length), Lines(result));
    }

    [Fact]
    public async Task AJobRunsInAConsoleOfTheSameKind()
    {
        var result = await RunAsync("Start-Job { \"$(6 * 7) $((Get-Command Test-E911Drift).Source)\" } | Receive-Job -Wait -AutoRemoveJob");

        Assert.Equal(["42 E911Config"], Lines(result));
    }

    [Fact]
    public async Task NoProfileIsReadAndNothingIsSent()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Path.Combine("powershell", "profile.ps1"), "'a profile'");

        var result = await RunAsync("$env:POWERSHELL_TELEMETRY_OPTOUT; $env:POWERSHELL_UPDATECHECK", ("XDG_CONFIG_HOME", folder.Path));

        Assert.Equal(["1", "Off"], Lines(result));
    }

    private static Task<ProcessResult> RunAsync(string command, params (string Name, string Value)[] environment) =>
        DotnetProcess.Shell.RunAsync(string.Empty, environment.ToDictionary(pair => pair.Name, pair => pair.Value), "-Command", command);

    private static string[] Lines(ProcessResult result)
    {
        Assert.True(result is { ExitCode: 0, Error: "" }, result.ToString());
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

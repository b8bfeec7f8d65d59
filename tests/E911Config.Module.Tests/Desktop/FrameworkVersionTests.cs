using System;
using System.IO;
using System.Linq;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests.Desktop;

/// <summary>
/// What Windows PowerShell 5.1 is told at import where its .NET Framework is too old. The registry of this side of Windows is a function
/// with the name of the cmdlet that reads it.
/// </summary>
public sealed class FrameworkVersionTests
{
    private static readonly string Module = Path.Combine(Repository.ModuleFolder("E911Config"), "FrameworkVersion.psm1");

    public static MatrixTheoryData<string, bool> Sessions => new(ModuleManifest.Modules, [false, true]);

    [Theory]
    [InlineData("Desktop", 461808)]
    [InlineData("Desktop", 461814)]
    [InlineData("Desktop", 528040)]
    [InlineData("Core", 394802)]
    public void WhatCanLoadItIsLetThrough(string edition, int release)
    {
        using var shell = Computer(release);

        Assert.Empty(shell.Run($"Import-Module {Module} -ArgumentList {edition}").Clean().Warnings);
    }

    [Theory]
    [InlineData(461310, "4.7.1")]
    [InlineData(461308, "4.7.1")]
    [InlineData(460805, "4.7")]
    [InlineData(394806, "4.6.2")]
    [InlineData(394271, "4.6.1")]
    [InlineData(393297, "4.6")]
    [InlineData(379893, "4.5.2 or earlier")]
    public void WhatCannotIsRefusedByItsName(int release, string version)
    {
        using var shell = Computer(release);

        var error = Assert.Single(shell.Run($"Import-Module {Module} -ArgumentList Desktop").AllErrors);

        Assert.StartsWith("FrameworkTooOld,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"need .NET Framework 4.7.2 or later, and this computer has {version} (release {release}).", error.ToString(),
            StringComparison.Ordinal);
    }

    /// <summary>Nobody knows, so it is said, and the dll decides.</summary>
    [Fact]
    public void WhatCannotBeReadIsSaidAndLetThrough()
    {
        using var shell = new HostedShell();

        var said = Assert.Single(shell.Run($"$Error.Clear(); Import-Module {Module} -ArgumentList Desktop; if ($Error) {{ throw 'left' }}")
            .Clean().Warnings);

        Assert.Contains("could not be read (Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\NET Framework Setup", said,
            StringComparison.Ordinal);
    }

    /// <summary>As a user imports it, twice: each time one error, and no module.</summary>
    [Theory]
    [MemberData(nameof(Sessions))]
    public void TheModuleIsNotImported(string module, bool constrained)
    {
        using var folder = new TemporaryFolder();
        var manifest = CopyForDesktop(module, folder);
        using var shell = Computer(394802);
        shell.Run("Set-StrictMode -Version Latest" + (constrained
            ? "; $ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'" : "")).Clean();

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var error = Assert.Single(shell.Run($"Import-Module {manifest}").AllErrors);
            Assert.StartsWith("FrameworkTooOld,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }

        Assert.Empty(shell.Run(Loaded(module) + " -All").Clean().Output);
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void NothingOfItStaysInTheSession(string module, bool constrained)
    {
        using var shell = new HostedShell();
        shell.Run("Set-StrictMode -Version Latest").Clean();
        if (constrained) shell.Runspace.SessionStateProxy.LanguageMode = System.Management.Automation.PSLanguageMode.ConstrainedLanguage;
        const string Names = "(Get-Variable).Name; (Get-ChildItem Function:).Name; (Get-Alias).Name";
        var before = Run(Names);

        Assert.Empty(shell.Run($"Import-Module {Repository.Manifest(module)}").Clean().Warnings);

        Assert.Equal(before, Run(Names));
        Assert.Equal([module], Run($"({Loaded(module)}).Name"));
        Assert.Equal(["Cmdlet " + module], Run($"Get-Command -Module {module}, FrameworkVersion | "
            + "ForEach-Object { \"$($_.CommandType) $($_.Source)\" } | Select-Object -Unique"));
        Run("Remove-Module " + module);
        Assert.Empty(Run(Loaded(module) + " -All"));

        string[] Run(string script) => [.. shell.Run(script).Clean().Output.Select(one => one.ToString())];
    }

    private static HostedShell Computer(int release)
    {
        var shell = new HostedShell();
        shell.Run($"function global:Get-ItemProperty {{ param($LiteralPath, $Name) @{{ $Name = {release} }} }}").Clean();
        return shell;
    }

    // The manifest and what it names but the dll, which nothing gets as far as.
    private static string CopyForDesktop(string module, TemporaryFolder folder)
    {
        foreach (var file in Directory.GetFiles(Repository.ModuleFolder(module), "*.ps*"))
            folder.Write(Path.Combine(module, Path.GetFileName(file)), File.ReadAllText(file));
        folder.Write(Path.Combine(module, module + ".dll"), "");
        var text = File.ReadAllText(Module);
        const string Asked = "$PSVersionTable.PSEdition";
        Assert.Contains(Asked, text, StringComparison.Ordinal);
        folder.Write(Path.Combine(module, "FrameworkVersion.psm1"), text.Replace(Asked, "'Desktop'", StringComparison.Ordinal));
        return folder.Combine(Path.Combine(module, module + ".psd1"));
    }

    private static string Loaded(string module) => $"Get-Module -Name {module}, FrameworkVersion";
}

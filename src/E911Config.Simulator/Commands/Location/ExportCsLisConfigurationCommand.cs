using System;
using System.IO;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Export-CsLisConfiguration: a backup of the location service, which no file is overwritten by.</summary>
[Cmdlet(VerbsData.Export, "CsLisConfiguration", DefaultParameterSetName = "FileName")]
[OutputType(typeof(byte[]))]
public sealed class ExportCsLisConfigurationCommand : SimulatedCommand
{
    [Parameter(ParameterSetName = "FileName", Mandatory = true, Position = 0)]
    public string FileName { get; set; } = "";

    [Parameter(ParameterSetName = "AsBytes")]
    public SwitchParameter AsBytes { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var bytes = Read("CsLisConfiguration", () => LisBackup.Of(Simulation.Objects));
        if (ParameterSetName == nameof(AsBytes)) WriteObject(bytes, enumerateCollection: false);
        else Save(SessionState.Path.GetUnresolvedProviderPathFromPSPath(FileName), bytes);
    }

    private static void Save(string path, byte[] bytes)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes, 0, bytes.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException(File.Exists(path) ? "FileExists" : "FileNotWritten", ErrorCategory.WriteError,
                $"The location service was not written to \"{path}\": {error.Message}", path, error);
        }
    }
}

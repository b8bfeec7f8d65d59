using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Import-CsLisConfiguration. Bytes may also come one by one, as an example of its page lets them.
/// </summary>
[Cmdlet(VerbsData.Import, "CsLisConfiguration", DefaultParameterSetName = "FileName")]
public sealed class ImportCsLisConfigurationCommand : SimulatedCommand
{
    private readonly List<byte> given = [];

    [Parameter(ParameterSetName = "ByteInput", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public byte[] ByteInput { get; set; } = [];

    [Parameter(ParameterSetName = "FileName", Mandatory = true, Position = 0)]
    public string FileName { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        if (ParameterSetName == nameof(ByteInput)) given.AddRange(ByteInput);
        else Restore(FileName, Load(SessionState.Path.GetUnresolvedProviderPathFromPSPath(FileName)));
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        if (given.Count > 0) Restore("-ByteInput", [.. given]);
    }

    private void Restore(string name, byte[] bytes) =>
        Write("CsLisConfiguration", () => LisBackup.Restored(Simulation.Objects, name, bytes));

    private static byte[] Load(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException("FileNotRead", ErrorCategory.ReadError, $"\"{path}\" could not be read: {error.Message}", path,
                error);
        }
    }
}

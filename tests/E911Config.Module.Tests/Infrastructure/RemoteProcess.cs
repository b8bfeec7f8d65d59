using System;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>
/// The shell as a process of its own, with a session into it by PowerShell's remoting over a named pipe: what comes back is deserialized.
/// It ends with its input, that is with this process at the latest.
/// </summary>
public sealed class RemoteProcess : IDisposable
{
    private const string Server = """
        param($Pipe)
        [System.Management.Automation.Remoting.RemoteSessionNamedPipeServer]::CreateCustomNamedPipeServer($Pipe)
        [System.Console]::Out.WriteLine('listening')
        $null = [System.Console]::In.ReadToEnd()
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process = new();

    public RemoteProcess()
    {
        var pipe = string.Create(CultureInfo.InvariantCulture, $"e911-{Environment.ProcessId}-{Guid.NewGuid():N}");
        _process.StartInfo = new ProcessStartInfo("dotnet",
            [Repository.Executable("src/E911Config.Shell"), _folder.Write("server.ps1", Server), pipe])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process.Start();
        if (_process.StandardOutput.ReadLine() is not "listening")
            throw new InvalidOperationException("The server process does not listen: " + _process.StandardOutput.ReadToEnd());
        Runspace = RunspaceFactory.CreateRunspace(new NamedPipeConnectionInfo(pipe));
        Runspace.Open();
        Session = PSSession.Create(Runspace, "NamedPipe", null);
    }

    public Runspace Runspace { get; }

    /// <summary>What a user gives as <c>-Session</c>.</summary>
    public PSSession Session { get; }

    /// <summary>Runs one command there, which a session without a language allows too.</summary>
    public Collection<PSObject> Run(string command, params (string Name, object? Value)[] parameters)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Runspace;
        shell.AddCommand(command);
        foreach (var (name, value) in parameters) shell.AddParameter(name, value);
        return Invoke(shell);
    }

    /// <summary>Runs a script there.</summary>
    public Collection<PSObject> Script(string script)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = Runspace;
        return Invoke(shell.AddScript(script));
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();

        // Its end of the session hears of it a moment later.
        System.Threading.SpinWait.SpinUntil(() => Runspace.RunspaceStateInfo.State != RunspaceState.Opened, TimeSpan.FromSeconds(10));
    }

    public void Dispose()
    {
        Runspace.Dispose();
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(30))) Kill();
        _process.Dispose();
        _folder.Dispose();
    }

    private static Collection<PSObject> Invoke(PowerShell shell)
    {
        var output = shell.Invoke();
        return shell.Streams.Error.FirstOrDefault() is { } error ? throw new InvalidOperationException(error.ToString(), error.Exception)
            : output;
    }
}

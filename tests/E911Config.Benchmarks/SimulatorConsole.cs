using System;
using System.Diagnostics;
using System.IO;
using E911Config.Core.Deployment;
using E911Config.TestSupport;

namespace E911Config.Benchmarks;

/// <summary>The console of the project with the simulator, on a deployment of a size, in a process that lives as long as this.</summary>
internal sealed class SimulatorConsole : IDisposable
{
    private const string Done = "E911-DONE";
    private readonly string folder = Directory.CreateTempSubdirectory("e911-bench-").FullName;
    private readonly Process process;

    public SimulatorConsole(string size)
    {
        File = Path.Combine(folder, size + ".e911-snapshot.json");
        SnapshotFile.Write(File, Sizes.Make(size).Snapshot);
        process = Process.Start(new ProcessStartInfo("dotnet", [Shell, "-NoLogo", "-Command", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Run("$ErrorActionPreference = 'Stop'; Import-Module E911Config.Simulator");
    }

    /// <summary>The file that is simulated.</summary>
    public string File { get; }

    // Built as this is: Debug or Release.
    private static string Shell
    {
        get
        {
            var built = new DirectoryInfo(AppContext.BaseDirectory);
            var path = Path.Combine(Repository.Root, "src", "E911Config.Shell", "bin", built.Parent!.Name, built.Name,
                "E911Config.Shell.dll");
            return System.IO.File.Exists(path) ? path : throw new FileNotFoundException("Build E911Config.Shell first.", path);
        }
    }

    /// <summary>Runs statements on one line, and waits for their end.</summary>
    public void Run(string statements)
    {
        process.StandardInput.WriteLine($"try {{ {statements} }} catch {{ \"E911-ERROR $_\" }}; '{Done}'");
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        while (true)
        {
            var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The console ended.");
            if (line.StartsWith("E911-ERROR", StringComparison.Ordinal)) throw new InvalidOperationException(line);
            if (line == Done) return;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.StandardInput.WriteLine("if (Get-E911Simulation) { Stop-E911Simulation -Discard }; exit");
            process.StandardInput.Close();
            if (!process.WaitForExit(30000)) process.Kill();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

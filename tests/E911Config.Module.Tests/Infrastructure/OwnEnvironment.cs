using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>What tests, and the processes that they start, do not share with the machine.</summary>
internal static class OwnEnvironment
{
    private const string Memory = "/dev/shm";

    [ModuleInitializer]
    internal static void Use()
    {
        // The sweeps flush a file before every write, tens of thousands of times: a disk in memory where the system has a roomy one.
        if (Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 1L << 30)
            Environment.SetEnvironmentVariable("TMPDIR", Memory);

        // Journals lie where nobody else keeps any.
        var data = Directory.CreateTempSubdirectory("e911data").FullName;
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", data);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(data);

        // No program is asked for but dotnet. PowerShell looks for many a name, and reads every folder of the path each time.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (File.Exists(Path.Combine(dotnet, "dotnet")) || File.Exists(Path.Combine(dotnet, "dotnet.exe")))
            Environment.SetEnvironmentVariable("PATH", dotnet);

        // A console lives for seconds: it never gets back what it costs to measure its methods and to compile them a second time. This
        // process has been started already, and goes by its project file.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        Environment.SetEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "1000");
    }

    private static void Leave(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that outlives the tests still writes there.
        }
    }
}

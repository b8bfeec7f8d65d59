using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>What tests, and the processes that they start, do not share with the machine.</summary>
internal static class OwnEnvironment
{
    [ModuleInitializer]
    internal static void Use()
    {
        // Journals lie where nobody else keeps any.
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", Directory.CreateTempSubdirectory("e911data").FullName);

        // No program is asked for but dotnet. PowerShell looks for many a name, and reads every folder of the path each time.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (File.Exists(Path.Combine(dotnet, "dotnet")) || File.Exists(Path.Combine(dotnet, "dotnet.exe")))
            Environment.SetEnvironmentVariable("PATH", dotnet);

        // A console lives for seconds: it never gets back what it costs to measure its methods and to compile them a second time. This
        // process has been started already, and goes by its project file.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        Environment.SetEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "1000");
    }
}

using System;
using System.IO;
using System.Linq;
using System.Management.Automation;

using Microsoft.PowerShell;

// Nothing is sent or asked for, and a log that the output goes to has no colors.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
Environment.SetEnvironmentVariable("POWERSHELL_UPDATECHECK", "Off");
if (Console.IsOutputRedirected)
    Environment.SetEnvironmentVariable("NO_COLOR", "1");

// The built modules stand before those that are installed on the machine.
var modules = Path.GetFullPath((string)AppContext.GetData("E911Config.ModuleFolder")!, AppContext.BaseDirectory);
var others = ModuleIntrinsics.GetModulePath(Environment.GetEnvironmentVariable("PSModulePath"), null, null).Split(Path.PathSeparator);
Environment.SetEnvironmentVariable("PSModulePath", string.Join(Path.PathSeparator, others.Prepend(modules).Distinct()));

string[] arguments = ["-NoProfile", .. args];
return UnmanagedPSEntry.Start(arguments, arguments.Length);

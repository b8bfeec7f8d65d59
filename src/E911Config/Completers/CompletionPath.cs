using System.Linq;
using System.Management.Automation;

namespace E911Config.Completers;

/// <summary>Paths while a command line is being typed.</summary>
internal static class CompletionPath
{
    /// <summary>The full path that the session means by a path.</summary>
    public static string Full(string path)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])").AddArgument(path)
            .Invoke<string>().FirstOrDefault() ?? path;
    }
}

using System.IO;
using System.Linq;
using System.Management.Automation;

namespace E911Config.Completers;

/// <summary>Paths while a command line is being typed.</summary>
internal static class CompletionPath
{
    /// <summary>The full path that the session means by a path.</summary>
    public static string Full(string path) => Resolved(path) is var written && !File.Exists(written)
        && WildcardPattern.Unescape(path) is var meant && meant != path ? Resolved(meant) : written;

    private static string Resolved(string path) =>
        Run("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])", path) ?? path;

    /// <summary>A text with the values of its variables. It must hold nothing else that would be expanded: that would be run.</summary>
    public static string? Expanded(string text) => Run("$ExecutionContext.InvokeCommand.ExpandString($args[0])", text);

    private static string? Run(string script, string argument)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript(script).AddArgument(argument).Invoke<string>().FirstOrDefault();
    }
}

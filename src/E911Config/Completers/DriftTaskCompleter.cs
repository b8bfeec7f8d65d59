using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using E911Config.Internal;

namespace E911Config.Completers;

/// <summary>Completes the nightly checks that are registered.</summary>
public sealed class DriftTaskCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Get-Command").AddParameter("Name", "Get-ScheduledTask")
                .AddParameter("ErrorAction", ActionPreference.Ignore).Invoke().Count == 0 ? []
            : Tasks(shell).Select(task => task.Properties["TaskName"]?.Value as string).OfType<string>().Select(name => new Offer(name));
    }

    private static Collection<PSObject> Tasks(PowerShell shell)
    {
        shell.Commands.Clear();
        return shell.AddCommand("Get-ScheduledTask").AddParameter("TaskPath", TaskScheduler.Folder)
            .AddParameter("ErrorAction", ActionPreference.Ignore).Invoke();
    }
}

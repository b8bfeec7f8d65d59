using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Text;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Unregister-E911DriftTask: takes a nightly check away. Its reports stay.</summary>
[Cmdlet(VerbsLifecycle.Unregister, "E911DriftTask", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class UnregisterE911DriftTaskCommand : E911Cmdlet
{
    /// <summary>The name of the task.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DriftTaskCompleter))]
    [ValidateNotNullOrEmpty]
    public string TaskName { get; set; } = "";

    /// <summary>Does not tell the event log.</summary>
    [Parameter]
    public SwitchParameter NoEventLog { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var scheduler = new TaskScheduler(this);
        var names = scheduler.Names();
        var name = names.FirstOrDefault(one => one.Equals(TaskName, StringComparison.OrdinalIgnoreCase))
            ?? throw new E911Exception("TaskNotFound", $"There is no task {TaskScheduler.Folder}{TaskName}.{Nearest.Hint(TaskName, names)}")
                { Target = TaskName };
        if (!ShouldProcess(TaskScheduler.Folder + name, "Take the nightly check away; its reports stay")) return;
        scheduler.Unregister(name);
        if (!NoEventLog) scheduler.Tell(1003, $"{TaskScheduler.Folder}{name} was taken away.");
    }
}

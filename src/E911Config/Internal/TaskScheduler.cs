using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Live;

namespace E911Config.Internal;

/// <summary>
/// Windows Task Scheduler and the event log through the cmdlets that Windows brings (modules ScheduledTasks and
/// Microsoft.PowerShell.Management): none of it is there on another system.
/// </summary>
internal sealed class TaskScheduler
{
    /// <summary>The folder of this module's tasks.</summary>
    public const string Folder = "\\E911Config\\";

    private const string Source = "E911Config";
    private readonly E911Cmdlet cmdlet;
    private readonly SessionCommands commands;

    /// <exception cref="E911Exception">TaskSchedulerMissing.</exception>
    public TaskScheduler(E911Cmdlet cmdlet)
    {
        this.cmdlet = cmdlet;
        commands = new SessionCommands(null, cmdlet.WriteVerbose, cmdlet.WriteWarning);
        if (!IsThere("Register-ScheduledTask")) throw new E911Exception("TaskSchedulerMissing",
            "Register-ScheduledTask is not there: this needs Windows. On another system let cron, or what schedules there, run nightly.ps1 "
            + "of the module's folder.");
    }

    /// <summary>The names of the tasks in the folder.</summary>
    public IReadOnlyList<string> Names() => Run("Get-ScheduledTask", "which tasks are there", ("TaskPath", Folder),
            (SessionCommands.ErrorAction, ActionPreference.Ignore))
        .Select(task => task.Properties["TaskName"]?.Value as string).OfType<string>().ToArray();

    /// <summary>Registers a task that runs a program daily, logged on or not, and never twice at the same time.</summary>
    /// <param name="name">The name of the task.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="limit">When a run that hangs is ended.</param>
    /// <param name="force">Whether one of the same name is replaced.</param>
    /// <param name="account">The parameters that say who runs it: a principal, or a user and his password.</param>
    public void Register(string name, string description, string program, string arguments, TimeSpan at, TimeSpan limit,
        bool force, params (string Name, object? Value)[] account)
    {
        var action = Run("New-ScheduledTaskAction", "what runs", ("Execute", program), ("Argument", arguments));
        var trigger = Run("New-ScheduledTaskTrigger", "when it runs", ("Daily", true), ("At", DateTime.Today + at));
        var settings = Run("New-ScheduledTaskSettingsSet", "how it runs", ("MultipleInstances", "IgnoreNew"), ("ExecutionTimeLimit", limit),
            ("StartWhenAvailable", true));
        // With a time zone the hour would move with daylight saving: a start without one is by the clock of the machine.
        foreach (var one in trigger) one.Properties["StartBoundary"].Value =
            (DateTime.Today + at).ToString("s", System.Globalization.CultureInfo.InvariantCulture);
        Run("Register-ScheduledTask", "the task", [("TaskName", name), ("TaskPath", Folder), ("Description", description),
            ("Action", action.ToArray()), ("Trigger", trigger.ToArray()), ("Settings", settings.Single()), ("Force", force), .. account]);
    }

    /// <summary>The principal of a group managed service account: Windows keeps its password.</summary>
    public PSObject ServiceAccount(string account) => Run("New-ScheduledTaskPrincipal", "who runs it", ("UserId", account),
        ("LogonType", "Password"), ("RunLevel", "Limited")).Single();

    /// <summary>Takes a task away.</summary>
    public void Unregister(string name) =>
        Run("Unregister-ScheduledTask", "the task", ("TaskName", name), ("TaskPath", Folder), ("Confirm", false));

    /// <summary>
    /// Tells the event log, and makes the source that the nightly check tells it by. To ask whether there is one takes more rights than to
    /// use it: so it is tried.
    /// </summary>
    public void Tell(int id, string message)
    {
        try
        {
            try
            {
                Write(id, message);
            }
            catch (E911Exception)
            {
                Run("New-EventLog", "the source of the events", ("LogName", "Application"), ("Source", Source));
                Write(id, message);
            }
        }
        catch (E911Exception error)
        {
            cmdlet.WriteWarning($"The event log cannot be told: {error.Message} The check runs all the same. Let an administrator run this "
                + $"once in Windows PowerShell: New-EventLog -LogName Application -Source {Source}");
        }
    }

    private void Write(int id, string message) => Run("Write-EventLog", "what was done", ("LogName", "Application"), ("Source", Source),
        ("EventId", id), ("EntryType", "Information"), ("Message", message));

    private bool IsThere(string name) => cmdlet.InvokeCommand.GetCommand(name, CommandTypes.Cmdlet | CommandTypes.Function) is not null;

    private Collection<PSObject> Run(string name, string why, params (string Name, object? Value)[] parameters) => IsThere(name)
        ? commands.Invoke(name, parameters.Select(one => new KeyValuePair<string, object?>(one.Name, one.Value)), why)
        : throw new E911Exception("CommandMissing", $"{name} is not there in this PowerShell.");
}

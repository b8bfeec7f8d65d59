using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Completers;

/// <summary>
/// Where completion finds names: the snapshot and the design on the command line that is being typed, and the cmdlets of the session. It
/// never fails: a file that cannot be read, or a deployment that does not answer, has nothing to offer yet.
/// </summary>
internal sealed class CompletionSource
{
    private static readonly Snapshot Nothing = new([]);
    private readonly IDictionary bound;
    private readonly CommandAst line;

    /// <summary>Looks at a command line.</summary>
    /// <param name="bound">The parameters on it whose values PowerShell knows.</param>
    /// <param name="line">All of it.</param>
    public CompletionSource(IDictionary bound, CommandAst line)
    {
        this.bound = bound;
        this.line = line;
    }

    /// <summary>Whether a snapshot is named on the line; then nobody else is asked.</summary>
    public bool HasSnapshot => bound["Snapshot"] is not null || Typed("Snapshot") is not null;

    /// <summary>The design that is named on the line; null if none is, or it cannot be read.</summary>
    public DesignDocument? Design => Value("Design") as DesignDocument
        ?? ((Path("Design") ?? Path("Path") ?? Path("LiteralPath")) is { } path ? Read(() => DesignFile.Read(path)) : null);

    /// <summary>The plan that is named on the line; null if none is, or it cannot be read.</summary>
    public TrunkPlan? Plan => Value("Plan") as TrunkPlan
        ?? (Path("Plan") is { } path ? Read(() => new TrunkPlan(PlanFile.Read(path))) : null);

    /// <summary>What the journals tell of the folder on the line, or of the default one, the newest first.</summary>
    public IReadOnlyList<RoutingHistoryEntry> History => Read(() => JournalHistory.Read(Path("JournalFolder") ?? ApplyFolder.Default,
        _ => { }).Select(entry => new RoutingHistoryEntry(entry)).ToArray()) ?? [];

    /// <summary>The deployment with these nouns at least; one that could not be read is unread.</summary>
    public Snapshot Deployment(params ObjectType[] types)
    {
        if (!HasSnapshot) return LiveNames.Of(Value("Session") as PSSession, types);
        return (Value("Snapshot") as SnapshotResult)?.Snapshot
            ?? (Path("Snapshot") is { } path ? Read(() => SnapshotFile.Read(path)) : null) ?? Nothing;
    }

    /// <summary>What somebody reads; null if that fails in a way that its user would be told of.</summary>
    internal static T? Read<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is E911Exception or RuntimeException or OperationCanceledException or FormatException)
        {
            return null;
        }
    }

    private object? Value(string parameter) => bound[parameter] is PSObject wrapped ? wrapped.BaseObject : bound[parameter];

    // The first of several: that will do for the names in it.
    private string? Path(string parameter)
    {
        var value = Value(parameter);
        var text = (value is object[] list ? list.FirstOrDefault() : value)?.ToString() ?? Expanded(Typed(parameter));
        return string.IsNullOrEmpty(text) ? null : Read(() => CompletionPath.Full(text!));
    }

    // What stands for a parameter, by its name or its place, whose value PowerShell does not know, as that of "$folder/file".
    private CommandElementAst? Typed(string parameter) =>
        Read(() => StaticParameterBinder.BindCommand(line, resolve: true)) is { } binding
        && binding.BoundParameters.TryGetValue(parameter, out var found) ? found.Value : null;

    // Variables are looked up; whatever else stands in a text would have to be run.
    private static string? Expanded(CommandElementAst? typed) => typed is ExpandableStringExpressionAst text
        && text.NestedExpressions.All(nested => nested is VariableExpressionAst) ? Read(() => CompletionPath.Expanded(text.Value)!) : null;
}

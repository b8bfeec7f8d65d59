using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;

namespace E911Config.Live;

/// <summary>Reads a deployment through Microsoft's cmdlets: one call for each noun, one for a look.</summary>
internal sealed class LiveReader : IDeploymentReader
{
    private const string Gone = "CommandMissing";
    private readonly SessionCommands commands;
    private readonly Func<DateTimeOffset> clock;
    private readonly Action<string, int>? progress;

    // What was read last: it tells what trunks are called.
    private Snapshot? read;

    /// <summary>Reads the callers with the rest; without it they are not asked for.</summary>
    public CallerReader? Callers { get; set; }

    public LiveReader(SessionCommands commands, Func<DateTimeOffset> clock, Action<string, int>? progress)
    {
        this.commands = commands;
        this.clock = clock;
        this.progress = progress;
    }

    public Snapshot Read(CancellationToken cancellation)
    {
        var passedOver = new List<PassedOverProperty>();
        var gaps = CommandProbe.Gaps(commands, ReadNeeds.Of(Callers is not null), "what can be asked", _ => { })
            .ToDictionary(gap => gap.Command, StringComparer.OrdinalIgnoreCase);
        return read = new DeploymentReading
        {
            All = type => gaps.TryGetValue(type.ReadCommand, out var gap) && (gap.IsWhole || gap.Parameters.Contains(type.ReadSwitch))
                ? throw Lacking(gap.IsWhole ? gap : gap with { Parameters = [type.ReadSwitch!] }) : Known(type, passedOver, cancellation),
            Count = (noun, count) => Callers is not null && gaps.TryGetValue(noun.ReadCommand, out var gap)
                ? new UnreadNoun(noun.Noun, GapText.Unread(gap)) : Count(noun, count, cancellation),
            WayOut = () => gaps.Values.Any(gap => gap.IsWhole) ? commands.WayOut : "",
            Version = () => gaps.ContainsKey(ReadNeeds.VersionCommand) ? "" : Version(),
            Kind = SnapshotSource.Live,
            Time = clock,
            Place = commands.Place,
            Numbers = Callers?.Numbers ?? [],
            Progress = (noun, percent) =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(noun, percent);
            },
            PassedOver = passedOver,
        }.Read();
    }

    // What a snapshot says is read elsewhere, too: neither this session nor its ways out mean anything there.
    private static E911Exception Lacking(CommandGap gap, Exception? error = null) => new(Gone, GapText.Unread(gap), error);

    // Nobody may have been able to tell beforehand that it is not there.
    private IReadOnlyList<DeploymentObject> Known(ObjectType type, List<PassedOverProperty> passedOver, CancellationToken cancellation)
    {
        try
        {
            return All(type, cancellation, passedOver);
        }
        catch (E911Exception error) when (error.ErrorId == Gone)
        {
            throw Lacking(new CommandGap(type.ReadCommand, []), error);
        }
    }

    /// <summary>All objects of one noun, in one call.</summary>
    /// <param name="type">The noun.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <param name="passedOver">Takes the documented properties that were seen and are not kept; null where nobody asks.</param>
    /// <exception cref="E911Exception">The noun cannot be read.</exception>
    /// <exception cref="FormatException">What was returned cannot be understood.</exception>
    public IReadOnlyList<DeploymentObject> All(ObjectType type, CancellationToken cancellation,
        List<PassedOverProperty>? passedOver = null)
    {
        // The rules are read under their own noun; the lists that repeat them are looked at only where one object is.
        var output = commands.Invoke(type.ReadCommand, ReadParameters(type), "all objects of the noun", cancellation);
        passedOver?.AddRange(type.PassedOver.Where(name => output.Any(item => item?.Properties[name] is not null))
            .Select(name => new PassedOverProperty(type.Noun, name)));
        return Objects(type, output).ConvertAll(item => item.Only(property => property.EmbedsNoun is null));
    }

    public IReadOnlyList<DeploymentObject> Look(ObjectType type, string identity)
    {
        var asked = type.ElementOf ?? type;
        try
        {
            var found = Objects(asked, commands.Invoke(asked.ReadCommand, type.ElementOf is null
                ? [new("Filter", IdentityFilter.Of(type, identity))] : [], "a fresh look at " + identity));
            return type.ElementOf is null
                ? found.Where(item => type.ParentNoun is not null
                    || string.Equals(item.Identity, identity, StringComparison.OrdinalIgnoreCase))
                    .Select(item => read?.WithTrunkNames(item) ?? item).ToArray()
                : found.SelectMany(list => list.List(asked.ElementsIn!)).Select(element => new DeploymentObject(type, element)).ToArray();
        }
        catch (FormatException error)
        {
            throw new E911Exception("CommandFailed", $"{asked.ReadCommand}: {error.Message}", error);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> ReadParameters(ObjectType type) =>
        type.ReadSwitch is { } role ? [new(role, true)] : [];

    private static List<DeploymentObject> Objects(ObjectType type, IEnumerable<PSObject> output)
    {
        var objects = new List<DeploymentObject>();
        foreach (var item in output)
        {
            if (item is null) continue;
            objects.Add(One(type, item));
        }

        return objects;
    }

    private static DeploymentObject One(ObjectType type, PSObject item) =>
        ReportedObject.Of(type, (string name, Property property, out object? value) =>
        {
            var found = item.Properties[name];
            value = found is null ? null : RawValue.Of(Value(found), property);
            return found is not null;
        });

    private UnreadNoun? Count(CallerNoun noun, CallerCount count, CancellationToken cancellation) =>
        (Callers is null ? CallerReader.NotAsked : Callers.Read(noun, count, cancellation)) is { } reason
            ? new UnreadNoun(noun.Noun, reason) { NotAsked = Callers is null } : null;

    internal static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException error)
        {
            throw new FormatException($"{property.Name} cannot be read: {error.Message}", error);
        }
    }

    private string Version()
    {
        try
        {
            return commands.Invoke(ReadNeeds.VersionCommand, [], "the version").FirstOrDefault() is { } version ? RawValue.Text(version)
                : "";
        }
        catch (E911Exception)
        {
            // The version is for people alone; a session without the cmdlet has none.
            return "";
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;

namespace E911Config.Live;

/// <summary>Counts the callers of a deployment: one call for each noun, each object forgotten once it is counted.</summary>
internal sealed class CallerReader
{
    /// <summary>Why a noun is unread that nobody asked for.</summary>
    public const string NotAsked = "Callers were not asked for.";

    private static readonly string[] Lines = ["LineURI", "PrivateLine"];
    private static readonly string[] Switches = ["EnterpriseVoiceEnabled", "Enabled"];
    private readonly SessionCommands commands;

    public CallerReader(SessionCommands commands, IEnumerable<string> numbers)
    {
        this.commands = commands;
        Numbers = numbers.ToArray();
    }

    /// <summary>Emergency numbers beside those of the location policies: the design's.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>Counts the callers of a noun.</summary>
    /// <returns>Null, or why they could not be counted; then none of the noun is.</returns>
    public string? Read(CallerNoun noun, CallerCount count, CancellationToken cancellation)
    {
        var found = new CallerCount([]);
        var lines = new List<string>();
        try
        {
            commands.Stream(noun.ReadCommand, [], "all callers of the noun, counted", item =>
            {
                lines.AddRange(Lines.Select(line => Text(item, line)).Where(line => line.Length > 0));
                if (IsCaller(item)) found.Add(ClassOf(noun, item));
            }, cancellation);
        }
        catch (Exception error) when (error is E911Exception or FormatException)
        {
            return error is E911Exception { ErrorId: "CommandMissing" } ? GapText.Unread(new CommandGap(noun.ReadCommand, []))
                : error.Message;
        }

        foreach (var callers in found.Classes) count.Add(callers);
        foreach (var line in lines) count.Line(line);
        return null;
    }

    /// <summary>
    /// Whether somebody can call at all: who is disabled, or not enabled for Enterprise Voice, cannot. Devices do not say.
    /// </summary>
    public static bool IsCaller(PSObject item) =>
        !Switches.Any(name => string.Equals(Text(item, name), bool.FalseString, StringComparison.OrdinalIgnoreCase));

    private static CallerClass ClassOf(CallerNoun noun, PSObject item) => noun.ClassOf(
        1, Text(item, "RegistrarPool") is { Length: > 0 } pool ? pool : null,
        RawValue.Granted(item, "VoicePolicy"), RawValue.Granted(item, "LocationPolicy"), RawValue.Granted(item, "DialPlan"));

    private static string Text(PSObject item, string property) =>
        item.Properties[property] is { } found && LiveReader.Value(found) is { } value ? RawValue.Text(value).Trim() : "";
}

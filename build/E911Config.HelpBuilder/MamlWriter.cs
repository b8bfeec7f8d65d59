using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace E911Config.HelpBuilder;

/// <summary>Writes the XML form of help that every PowerShell since 3.0 reads beside a module.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";
    private static readonly XNamespace Help = "http://msh";

    /// <summary>Writes the help of some cmdlets.</summary>
    /// <param name="file">The file to write.</param>
    /// <param name="cmdlets">The cmdlets with their pages.</param>
    /// <param name="own">Where the page of a cmdlet lies; null if nobody knows.</param>
    public static void Write(string file, IEnumerable<(HelpPage Page, CmdletShape Cmdlet)> cmdlets, Func<string, HelpLink?> own)
    {
        var document = new XElement(Help + "helpItems", new XAttribute("schema", "maml"),
            cmdlets.Select(pair => Item(pair.Page, pair.Cmdlet, own(pair.Page.Name))));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var writer = XmlWriter.Create(file,
            new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        document.Save(writer);
    }

    private static XElement Item(HelpPage page, CmdletShape cmdlet, HelpLink? own) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            Text(page.Synopsis)),
        Text(page.Description),
        new XElement(Command + "syntax", cmdlet.Sets().Select(set => Syntax(page, set))),
        new XElement(Command + "parameters", cmdlet.Parameters.Where(parameter => parameter.Bindings.Any(binding => !binding.Hidden))
            .OrderBy(parameter => parameter.Common)
            .Select(parameter => Parameter(parameter, Widest(parameter), Described(page, parameter)))),
        new XElement(Command + "inputTypes", page.Inputs.Select(entry => Typed("inputType", entry))),
        new XElement(Command + "returnValues", page.Outputs.Select(entry => Typed("returnValue", entry))),
        new XElement(Maml + "alertSet", page.Notes.Count == 0 ? null : new XElement(Maml + "alert", Paragraphs(page.Notes))),
        new XElement(Command + "examples", page.Examples.Select(Example)),

        // Get-Help -Online opens the first link that has an address. One that no browser has it names in its error.
        new XElement(Command + "relatedLinks", (own is null ? page.Links : page.Links.Prepend(own)).Select(Link)));

    private static XElement Syntax(HelpPage page, IEnumerable<(ParameterShape Parameter, ParameterBinding Binding)> set) =>
        new(Command + "syntaxItem", new XElement(Maml + "name", page.Name),
            set.Select(pair => Parameter(pair.Parameter, pair.Binding, [])));

    /// <summary>One line for all sets: mandatory only where every set says so, the pipeline where any does.</summary>
    private static ParameterBinding Widest(ParameterShape parameter)
    {
        var bindings = parameter.Bindings.Where(binding => !binding.Hidden).ToList();
        return new ParameterBinding(
            string.Empty,
            bindings.All(binding => binding.Mandatory),
            bindings.Select(binding => binding.Position).FirstOrDefault(position => position is not null),
            bindings.Any(binding => binding.ByValue),
            bindings.Any(binding => binding.ByName),
            Hidden: false);
    }

    private static XElement Parameter(ParameterShape parameter, ParameterBinding binding, IEnumerable<string> description) => new(
        Command + "parameter",
        new XAttribute("required", Lower(binding.Mandatory)),
        new XAttribute("variableLength", Lower(parameter.TypeName.EndsWith("[]", System.StringComparison.Ordinal))),
        new XAttribute("globbing", Lower(parameter.Wildcards)),
        new XAttribute("pipelineInput", binding.PipelineInput),
        new XAttribute("position", binding.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        Text(description),
        parameter.IsSwitch || parameter.Values.Count == 0
            ? null
            : new XElement(Command + "parameterValueGroup",
                parameter.Values.Select(value => new XElement(Command + "parameterValue", new XAttribute("required", "false"), value))),
        parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), parameter.TypeName),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName)),
        new XElement(Dev + "defaultValue", parameter.IsSwitch ? "False" : "None"));

    private static IReadOnlyList<string> Described(HelpPage page, ParameterShape parameter)
    {
        var entry = page.Parameters.FirstOrDefault(candidate => candidate.Title == parameter.Name);
        return (entry, parameter) switch
        {
            ({ } written, _) => written.Paragraphs,
            (_, { Common: true, Name: "WhatIf" }) => ["Shows what would be done. Nothing is done."],
            (_, { Common: true }) => ["Asks before anything is done."],
            _ => [],
        };
    }

    private static XElement Typed(string element, HelpEntry entry) =>
        new(Command + element, new XElement(Dev + "type", new XElement(Maml + "name", entry.Title)), Text(entry.Paragraphs));

    private static XElement Example(HelpEntry example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", string.Create(CultureInfo.InvariantCulture,
            $"-------- Example {index + 1}: {example.Title} --------")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Paragraphs(example.Paragraphs)));

    private static XElement Link(HelpLink link) =>
        new(Maml + "navigationLink", new XElement(Maml + "linkText", link.Text), new XElement(Maml + "uri", link.Address));

    private static XElement Text(IEnumerable<string> paragraphs) => new(Maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(text => new XElement(Maml + "para", text));

    private static string Lower(bool value) => value ? "true" : "false";
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.Json;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>The script of a plan as PowerShell reads it: no name becomes code, and values compare as they do in the product.</summary>
public sealed class ScriptTextTests
{
    private const string Primary = "\"primaryRoute\": \"Portland 911\"";
    private const string Description = "Emergency calls of the Portland office";
    private const string Export =
        "$plan = New-E911TrunkPlan -Path $design -Zone Portland -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue; "
        + "Export-E911Script $plan $work/out.ps1";

    private static readonly string[] Pieces =
    [
        "'", "\u2018", "\u2019", "\u201a", "\u201b", "\"", "\u201c", "\u201d", "`", "$", "$(", ")", "${", "}", "{", ";", "|", "&", "#",
            "<#", "#>", "@'", "'@", "@(", "--%", "-", ",", "\\",
        "Remove-CsVoiceRoute *", "; throw", " ", "%", "~", "ü", "中", "\U0001f600", "SIG # Begin signature block", ".SYNOPSIS", "x",
    ];

    // In what a server may hold there are line ends and signs that nobody sees too.
    private static readonly string[] Hidden =
        ["\r\n", "\n", "\r", "\t", "\u0001", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff",
        "\n#requires -Modules X\n", "\n'@\n"];

    [Fact]
    public void NoNameBecomesCodeWhateverItHolds()
    {
        var random = new Random(911);
        HashSet<string>? harmless = null;
        for (var round = 0; round < (AllChances.Asked ? 12 : 3); round++)
        {
            // The first round is harmless: it tells what commands there are.
            var name = round == 0 ? "Route" : round == 1 ? "'; Remove-CsVoiceRoute *" : Hostile(random, Pieces).Trim() + "x";
            var text = round == 0 ? "Text" : round == 1 ? new string('\'', 20000) : Hostile(random, [.. Pieces, .. Hidden]) + "x";
            using var litware = new LitwareSession("", snapshot =>
                snapshot.Replace(Description, JsonEncodedText.Encode(text).ToString(), StringComparison.Ordinal));
            litware.EditDesign(Primary, $"{Primary}, \"localRoute\": \"{JsonEncodedText.Encode(name)}\"");
            litware.Run(Export);

            var script = Parser.ParseFile(litware.In("out.ps1"), out var tokens, out var errors);

            Assert.Empty(errors);
            var commands = script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
                .Select(command => command.GetCommandName() ?? "(" + command.CommandElements[0] + ")").ToHashSet(StringComparer.Ordinal);
            harmless ??= commands;
            Assert.Equal(harmless.Order(StringComparer.Ordinal), commands.Order(StringComparer.Ordinal));
            Assert.All(tokens.Where(token => token.Kind == TokenKind.Comment), comment => Assert.DoesNotContain('\n', comment.Text));
            Assert.Single(script.ScriptRequirements.RequiredPSVersion.ToString(), '1');
            Assert.Empty(script.ScriptRequirements.RequiredModules);

            var texts = script.FindAll(node => node is StringConstantExpressionAst or ParenExpressionAst, searchNestedScriptBlocks: true)
                .Select(Constant).ToHashSet(StringComparer.Ordinal);
            foreach (var wanted in new[] { name, text }) Assert.Contains(wanted, texts);
            foreach (var value in Values(litware.In("p.e911-plan.json"))) Assert.Contains(value, texts);

            // And it does what it says.
            litware.Run("& $work/out.ps1");
            Assert.Equal("0", litware.Text(Export.Replace("out.ps1", "empty.ps1", StringComparison.Ordinal) + "; $plan.Steps.Count"));
            litware.Run("& $work/out.ps1 -Undo");
            Assert.Equal(text, litware.Text("(Get-CsVoiceRoute 'Portland 911').Description"));
        }
    }

    [Fact]
    public void TheScriptUsesNothingBeyondMicrosoftsCmdletsAndTheLanguageOfWindowsPowerShell()
    {
        using var litware = new LitwareSession();
        litware.Run("New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Export-E911Script -Path $work/out.ps1");
        var script = Parser.ParseFile(litware.In("out.ps1"), out var tokens, out _);
        var own = script.FindAll(node => node is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>()
            .Select(function => function.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = script.FindAll(node => node is CommandAst, true).Cast<CommandAst>().Select(command => command.GetCommandName())
            .Where(name => name is not null && !own.Contains(name)).Distinct();

        Assert.All(used, name => Assert.Matches("^((Get|New|Set|Remove)-Cs[A-Za-z]+|Get-Command|Set-StrictMode)$", name));
        Assert.DoesNotContain(tokens, token => token.Kind is TokenKind.AndAnd or TokenKind.OrOr or TokenKind.QuestionQuestion
            or TokenKind.QuestionQuestionEquals or TokenKind.QuestionDot or TokenKind.QuestionLBracket);
        Assert.Empty(script.FindAll(node => node is TernaryExpressionAst or PipelineChainAst, true));
    }

    [Fact]
    public void ValuesCompareInTheScriptAsInTheProduct()
    {
        using var litware = new LitwareSession();
        litware.Run("New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Export-E911Script -Path $work/out.ps1");
        var script = Parser.ParseFile(litware.In("out.ps1"), out _, out _);
        var machinery = script.FindAll(node => node is FunctionDefinitionAst, true).Select(node => node.Extent.Text)
            .Concat(script.EndBlock.Statements.OfType<AssignmentStatementAst>()
                .Where(assignment => assignment.Left.Extent.Text is "$forms" or "$rules").Select(assignment => assignment.Extent.Text));
        litware.Run(string.Join("\n", machinery));

        var differing = litware.Texts("""
            $texts = '', 'a', 'A', 'b', 'ab', 'a;b', 'b;a', 'A;B;a', ' "a" ; b ', 'a,b', 'b, a', 'tag:a', 'Tag:A', 'Service:PstnGateway:a', 'pstngateway:A', 'PstnGateway:b', 'Global', 'global', 'site:a', 'yes', 'Yes',
                "a`0", "a$([char]173)", "a$([char]0x200b)", 'é', "e$([char]0x301)", 'ß', 'ss', 'SS', 'ı', 'i', '[0-9]{10}', '^\+911$', 'DefaultPolicy'
            $lists = @(), @('a'), @('A'), @('a', 'b'), @('b', 'a'), @('a', 'b', 'A'), @('ab'), @(''), @('tag:a'), @('PstnGateway:a', 'Service:PstnGateway:b'), @('B', 'A'), @("a`0")
            $checked = 0
            foreach ($noun in $rules.Keys) {
                foreach ($rule in $rules[$noun]) {
                    $property = [E911Config.Core.Deployment.ObjectTypes]::Get($noun).Get($rule.Name)
                    $fields = @($property.Fields | ForEach-Object { $_.Name })
                    $values = switch ("$($property.Kind)") {
                        'Flag' { $null, $true, $false }
                        'Integer' { $null, [long]0, [long]4, [long]20, [long]1500 }
                        'List' { foreach ($list in @($null) + $lists) { , $list } }
                        'Records' {
                            $null; , @()
                            foreach ($one in 'a', 'A', 'b', '1') { $record = @{}; foreach ($field in $fields) { $record[$field] = $(if ($field -match 'Code|Cause') { [long][int][char]$one } else { $one }) }; , @($record); , @($record, $record) }
                            foreach ($pair in @('a', 'b'), @('b', 'a')) { , @(foreach ($one in $pair) { $record = @{}; foreach ($field in $fields) { $record[$field] = $(if ($field -match 'Code|Cause') { [long][int][char]$one } else { $one }) }; $record }) }
                        }
                        'Choice' { $null; $texts -ne '' } # What no word is, the reader takes for none.
                        default { $null; $texts }
                    }
                    $values = @($values)
                    $stored = foreach ($value in $values) {
                        if ("$($property.Kind)" -ne 'Records' -or $null -eq $value) { , $property.Normalize($value) }
                        else {
                            $records = [System.Collections.Generic.List[E911Config.Core.Deployment.ValueRecord]]::new()
                            foreach ($record in $value) {
                                $pairs = [System.Collections.Generic.List[System.Collections.Generic.KeyValuePair[string, object]]]::new()
                                foreach ($field in $fields) { $pairs.Add([System.Collections.Generic.KeyValuePair[string, object]]::new($field, $record[$field])) }
                                $records.Add([E911Config.Core.Deployment.ValueRecord]::new($pairs))
                            }
                            , $property.Normalize($records)
                        }
                    }
                    $stored = @($stored)
                    $keys = @(for ($a = 0; $a -lt $values.Count; $a++) { Get-Key $rule $values[$a] })
                    if ($keys.Count -ne $values.Count) { "$noun $($rule.Name): $($keys.Count) keys of $($values.Count) values" }
                    for ($a = 0; $a -lt $values.Count; $a++) {
                        for ($b = 0; $b -lt $values.Count; $b++) {
                            $checked++
                            $here = [string]::Equals($keys[$a], $keys[$b], [StringComparison]::Ordinal)
                            if ($here -ne $property.Same($stored[$a], $stored[$b])) { "$noun $($rule.Name): $(Get-Text $rule $values[$a]) and $(Get-Text $rule $values[$b]): $here" }
                        }
                    }
                }
            }
            "checked $($checked -gt 10000)"
            """);

        Assert.Equal(["checked True"], differing);
    }

    private static string Hostile(Random random, string[] pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => pieces[random.Next(pieces.Length)]));

    // A text as the engine computes it: one literal, or literals and signs put together.
    private static string? Constant(Ast node) => node switch
    {
        StringConstantExpressionAst text => text.Value,
        ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst { Expression: var inner }] } } =>
            Constant(inner),
        BinaryExpressionAst { Operator: TokenKind.Plus } sum => Constant(sum.Left) is { } left && Constant(sum.Right) is { } right
            ? left + right : null,
        ConvertExpressionAst { Child: ConstantExpressionAst { Value: int number } } letter when letter.Type.TypeName.Name == "char" =>
            ((char)number).ToString(),
        _ => null,
    };

    private static string[] Values(string plan)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(plan));
        return document.RootElement.GetProperty("steps").EnumerateArray()
            .SelectMany(step => new[] { step.GetProperty("before"), step.GetProperty("after") })
            .Where(state => state.ValueKind == JsonValueKind.Object)
                .SelectMany(state => state.EnumerateObject().Where(member => member.Name is "Identity" or "Description" or "NumberPattern"))
            .Where(member => member.Value.ValueKind == JsonValueKind.String).Select(member => member.Value.GetString()!).ToArray();
    }
}
